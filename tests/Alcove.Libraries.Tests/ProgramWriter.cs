using System.Text.Json;

namespace Alcove.Libraries.Tests;

/// <summary>Writes the mini-program of a library: one page for each component, and a gallery with many of them.</summary>
internal sealed class ProgramWriter(Library library, string folder)
{
    private const string Photo = """<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><rect width="240" height="160" fill="#9cf"/><circle cx="180" cy="50" r="24" fill="#fd6"/><path d="M0 160 90 70l60 60 30-30 60 60z" fill="#6a8"/></svg>""";

    // What the examples bind to; the same for all libraries.
    private const string Data =
        """
        {
          yes: true, no: false, list: ['苹果', '香蕉', '橙子'], numbers: [1, 2, 3], photos: ['/images/photo.svg', '/images/photo.svg'],
          options: [{ label: '苹果', value: '1', text: '苹果', name: '苹果', title: '苹果', id: '1' }, { label: '香蕉', value: '2', text: '香蕉', name: '香蕉', title: '香蕉', id: '2' }],
          tree: [{ label: '北京', value: '110000', text: '北京', title: '北京', children: [{ label: '市辖区', value: '110100', text: '市辖区', title: '市辖区', children: [{ label: '东城区', value: '110101', text: '东城区', title: '东城区' }] }] }],
          files: [{ url: '/images/photo.svg', name: 'photo', type: 'image', isImage: true, status: 'done' }],
          columns: [[{ label: '上午', value: 'am', text: '上午' }, { label: '下午', value: 'pm', text: '下午' }]],
          chat: { type: 'text', data: '你好' }, guide: [{ element: () => Promise.resolve({ width: 80, height: 24, top: 0, left: 0, right: 80, bottom: 24 }), title: '标题', body: '说明', placement: 'bottom' }],
          tableColumns: [{ colKey: 'label', title: '名称' }, { colKey: 'value', title: '值' }],
          grids: [{ imgUrl: '/images/photo.svg', url: '', text: '格子' }], tabs: [{ text: '一', iconPath: '/images/photo.svg', selectedIconPath: '/images/photo.svg' }, { text: '二', iconPath: '/images/photo.svg', selectedIconPath: '/images/photo.svg' }],
          steps: [{ title: '下单', text: '下单', desc: '已完成', description: '已完成' }, { title: '发货', text: '发货', desc: '进行中', description: '进行中' }],
          areas: { province_list: { 110000: '北京市' }, city_list: { 110100: '北京市' }, county_list: { 110101: '东城区' } }, now: 1700000000000, noop() { return true },
        }
        """;

    public Examples Examples { get; } = new(library);

    /// <summary>Writes everything; `components` are those whose pages are wanted.</summary>
    public void Write(IReadOnlyList<LibraryComponent> components)
    {
        var source = $"npm/{library.Id}";
        Copy(library.Source, Path.Combine(folder, source));
        WriteDependencies();
        Text("images/photo.svg", Photo);
        var tags = library.Components().GroupBy(static component => component.Tag, StringComparer.Ordinal).ToDictionary(static group => group.Key, group => $"/{source}/{group.First().Path}", StringComparer.Ordinal);
        var pages = components.Select((_, index) => Route(index)).ToList();
        for (var index = 0; index < components.Count; index++) WritePage(pages[index], index, Examples.Of(components[index]), tags);
        pages.Add("pages/gallery/gallery");
        WritePage(pages[^1], components.Count, new Example(Gallery(components), string.Empty), tags);
        Text("app.json", JsonSerializer.Serialize(new { pages, window = new { navigationBarTitleText = library.Package } }));
        Text("app.js", "App({})");
        var import = library.AppStyle.Length > 0 ? $"@import \"/{source}/{library.AppStyle}\";\n" : string.Empty;
        Text("app.wxss", import + "page { background: #f3f3f3; } .example { margin: 12px; }");
        Text("alcove.config.json", JsonSerializer.Serialize(new { appId = library.Id, name = library.Package, version = library.Version }));
    }

    public static string Route(int index) => $"pages/p{index}/p{index}";

    private string Gallery(IEnumerable<LibraryComponent> components) => string.Concat(
        components.Where(static component => !Covers(component.Name)).Select(component => $"<view class=\"example\">{Examples.Of(component).Markup.Replace(" id=\"it\"", string.Empty, StringComparison.Ordinal)}</view>\n"));

    /// <summary>What lies over the page would hide the rest of the gallery.</summary>
    private static bool Covers(string name) => new[] { "popup", "sheet", "dialog", "modal", "overlay", "mask", "toast", "picker", "drawer", "viewer", "preview", "gallery", "calendar", "guide", "tour", "keyboard", "cascader", "loading", "message", "notif", "notify", "backdrop", "landscape", "clipper", "watermark", "water", "album", "toptips", "floating", "keyboard", "fab", "tabbar", "tab-bar", "navbar", "nav-bar", "navigation", "footer", "back-top", "upload", "page", "actions", "terms", "virtual", "prompt", "select", "chat", "spin", "area", "transition", "animation", "sticky", "index", "alert", "config", "panel", "dropdown", "filter", "share", "arc", "combined", "rarewords", "form", "list", "autoresize" }
        .Any(word => name.Replace("-", string.Empty, StringComparison.Ordinal).Contains(word.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private void WritePage(string route, int index, Example example, Dictionary<string, string> tags)
    {
        var (markup, whenReady) = example;
        var used = tags.Where(tag => markup.Contains($"<{tag.Key} ", StringComparison.Ordinal) || markup.Contains($"<{tag.Key}>", StringComparison.Ordinal) || markup.Contains($"<{tag.Key}/", StringComparison.Ordinal)).ToDictionary();
        Text($"{route}.json", JsonSerializer.Serialize(new { usingComponents = used }));
        Text($"{route}.wxml", $"<view id=\"subject\">{markup}</view>\n<view id=\"page-{index}\" bindtap=\"next\"></view>");
        // The moment of looking: ready, one more render, and 60 ms in which late exceptions of timers show themselves.
        Text(
            $"{route}.js",
            $$"""
            Page({
              data: {{Data}},
              onReady() {
                const it = this.selectComponent('#it')
                {{whenReady}}
                this.setData({ rendered: true }, () => setTimeout(() => console.log('settled {{index}} ' + (it ? 'attached' : 'absent')), 60))
              },
              next() { wx.reLaunch({ url: '/{{Route(index + 1)}}', fail: () => wx.reLaunch({ url: '/pages/gallery/gallery' }) }) },
              noop() {},
            })
            """);
    }

    /// <summary>The packages that the library itself depends on.</summary>
    private void WriteDependencies()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.LibrariesFolder, "node_modules", library.Package, "package.json")));
        var dependencies = manifest.RootElement.TryGetProperty("dependencies", out var list) ? list.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!) : [];
        Text("package.json", JsonSerializer.Serialize(new { dependencies }));
        if (dependencies.Count > 0) Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Repository.LibrariesFolder, "node_modules"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private void Text(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
