using System.Text.Json;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>A program of two tab pages (a, b) and three others (c, d, e) that logs every hook; routes are run by an event of the page on top.</summary>
internal static class RoutingProgram
{
    private const string Trace = """
        const hooks = ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onRouteDone', 'onTabItemTap']
        module.exports = function (name, more) {
          const page = Object.assign({
            run({ detail }) { wx[detail.api](Object.assign(detail.args, { success: (r) => console.log(detail.api + ' ok'), fail: (e) => console.log(e.errMsg) })) },
          }, more)
          for (const hook of hooks) {
            const own = page[hook]
            if (hook === 'onRouteDone' && !own) continue
            page[hook] = function (argument) { console.log(name + '.' + hook); if (own) own.call(this, argument) }
          }
          return page
        }
        """;

    /// <param name="app">Body of the App() call's object.</param>
    /// <param name="appJson">More members of app.json.</param>
    public static RunningProgram Create(string app = "", string appJson = "")
    {
        var program = new RunningProgram()
            .File("app.json", $$"""{ {{appJson}} "pages": ["pages/a/a", "pages/b/b", "pages/c/c", "pages/d/d", "pages/e/e"], "tabBar": { "list": [{ "pagePath": "pages/a/a", "text": "A" }, { "pagePath": "pages/b/b", "text": "B" }] } }""")
            .File("app.js", $$"""App({ {{app}} })""")
            .File("trace.js", Trace);
        foreach (var name in (string[])["a", "b", "c", "d", "e"]) program.File($"pages/{name}/{name}.wxml", "<view id=\"go\" bindrun=\"run\"/>").File($"pages/{name}/{name}.js", $"Page(require('../../trace')('{name}', {{}}))");
        return program;
    }

    /// <summary>Replaces a page's own members.</summary>
    public static RunningProgram Page(this RunningProgram program, string name, string members) =>
        program.File($"pages/{name}/{name}.js", $"Page(require('../../trace')('{name}', {{ {members} }}))");

    /// <summary>Runs a route from the page on top and gives what was logged until it was confirmed, without the confirmation.</summary>
    public static async Task<string> RunAsync(this RunningProgram program, string api, string url)
    {
        var top = program.Views.Top;
        await program.Views.UntilAsync(() => program.Views.Views.Contains(top) && program.Views.Page(top).All().Any(static node => node.Id == "go"));
        var arguments = api == "navigateBack" ? $$"""{"delta":{{url}}}""" : JsonSerializer.Serialize(new { url });
        program.Emit("go", "run", $$"""{"api":"{{api}}","args":{{arguments}}}""");
        return string.Join(' ', await program.LinesUntilAsync($"{api} ok"));
    }

    /// <summary>Opens it and waits for its first page.</summary>
    public static async Task<RunningProgram> OpenedAsync(this RunningProgram program, string path = "", string query = "", int scene = 1001)
    {
        await program.OpenAsync(path, query, scene);
        var last = $"{(path.Length > 0 ? path[^1] : 'a')}.onReady";
        await program.LinesUntilAsync(last);
        return program;
    }
}
