namespace Alcove.Libraries.Tests;

/// <summary>A component library on npm.</summary>
/// <param name="Package">Its name on npm.</param>
/// <param name="Version">The version of the report.</param>
/// <param name="Folder">Where its components lie in the package.</param>
/// <param name="Prefix">How its tags begin in the generated pages.</param>
/// <param name="AppStyle">A style sheet that its instructions tell apps to import; empty for most.</param>
internal sealed record Library(string Package, string Version, string Folder, string Prefix, string AppStyle = "")
{
    public static IReadOnlyList<Library> All { get; } =
    [
        new("tdesign-miniprogram", "1.16.0", "miniprogram_dist", "t"),
        new("@vant/weapp", "1.11.7", "lib", "van"),
        new("weui-miniprogram", "1.5.6", "miniprogram_dist", "mp", "weui-wxss/dist/style/weui.wxss"),
        new("wux-weapp", "3.11.3", "packages/lib", "wux"),
        new("lin-ui", "0.9.13", "dist", "l"),
        new("iview-weapp", "2.0.0", "dist", "i"),
        new("antd-mini", "3.4.3", "compiled/wechat/src", "ant"),
    ];

    public string Id => Package.TrimStart('@').Replace('/', '-');

    public string Source => Path.Combine(Repository.LibrariesFolder, "node_modules", Package, Folder);

    /// <summary>Components that the library offers: those in the first level of folders, where its users take them from.</summary>
    public IEnumerable<LibraryComponent> Components() =>
        from folder in Directory.EnumerateDirectories(Source).Order(StringComparer.Ordinal)
        from json in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        where File.ReadAllText(json).Replace(" ", string.Empty, StringComparison.Ordinal).Contains("\"component\":true", StringComparison.Ordinal)
        select new LibraryComponent(this, Path.GetFileName(folder), Path.GetFileNameWithoutExtension(json));
}
