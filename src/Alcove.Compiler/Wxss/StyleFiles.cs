namespace Alcove.Compiler.Wxss;

/// <summary>Kinds of style sheets, by extension, in the order in which one of several is taken.</summary>
internal static class StyleFiles
{
    /// <summary>WeChat's, FinClip's, plain, and the languages that are compiled first.</summary>
    public static string[] Extensions { get; } = ["wxss", "ftss", "css", "less", "scss", "sass"];

    public static bool IsStyle(string path) => Extensions.Any(extension => path.EndsWith($".{extension}", StringComparison.Ordinal));

    public static bool IsPreprocessed(string path) => Path.GetExtension(path) is ".less" or ".scss" or ".sass";
}
