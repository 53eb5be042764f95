using Alcove.Compiler.Diagnostics;
using Alcove.Packaging;
using Alcove.Packaging.Maps;

namespace Alcove.Compiler.Tests;

public sealed class ProjectCompilerTests : IAsyncLifetime
{
    private readonly Workspace _project = new();

    public ValueTask InitializeAsync() => _project.InitializeAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task A_project_becomes_a_package_that_verifies()
    {
        var result = await _project.CompileAsync();
        Assert.Empty(result.Diagnostics);
        var package = PackageVerifier.Verify(result.ToPackage());
        Assert.Equal(["pages/a/a"], package.Manifest.Pages);
    }

    [Fact]
    public async Task The_same_project_gives_the_same_bytes() => Assert.Equal((await _project.CompileAsync()).ToPackage(), (await _project.CompileAsync()).ToPackage());

    [Fact]
    public async Task The_base_libraries_that_a_program_names_are_in_its_package_and_those_of_the_authors_tool_are_not()
    {
        _project.Write("project.config.json", """{ "libVersion": "9.9.9" }""");
        Assert.DoesNotContain("baseLibrary", await _project.CompileTextAsync("app-config.json"), StringComparison.Ordinal);
        _project.Write("alcove.config.json", """{ "baseLibrary": "3.0..3.8" }""");
        Assert.Contains("\"baseLibrary\":\"3.0..3.8\"", await _project.CompileTextAsync("app-config.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"4.0..3.8\"", "the lowest is above the highest")]
    [InlineData("\"3.8\"", "LOWEST..HIGHEST")]
    [InlineData("3.8", "LOWEST..HIGHEST")]
    public async Task Base_libraries_that_are_no_span_are_refused(string span, string expected)
    {
        _project.Write("alcove.config.json", $$"""{ "baseLibrary": {{span}} }""");
        var refused = await Assert.ThrowsAsync<CompileException>(_project.CompileAsync);
        Assert.Contains("alcove.config.json: 'baseLibrary'", refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommonJS_stays_as_it_is()
    {
        const string source = "var self = this\nmodule.exports = { a: function () { return arguments.callee } } // end";
        _project.Write("lib/old.js", source);
        Assert.Contains($"function(require,module,exports){{\n{source}\n}}", await _project.CompileTextAsync("logic.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import x from './other'\nexport default x", "require('./other')", "import x")]
    [InlineData("const a = 1\nexport { a }", "exports.a", "export {")]
    [InlineData("export const f = () => 1", "exports.f", "export const")]
    [InlineData("const a = { b: 1 }\nexport const { b } = a", ";( { b: exports.b } = a)", "export const")] // not a call of what stands before
    [InlineData("const a = [1]\nexport let [b] = a", "; [exports.b] = a", "export let")]
    public async Task ES_modules_become_CommonJS(string source, string expected, string gone)
    {
        _project.Write("lib/new.js", source);
        var script = await _project.CompileTextAsync("logic.js");
        Assert.Contains(expected, script, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypeScript_loses_its_types()
    {
        _project.Write("lib/typed.ts", "interface A { b: number }\nexport const a = (x: A): number => x.b");
        var script = await _project.CompileTextAsync("logic.js");
        Assert.Contains("lib/typed.ts", script, StringComparison.Ordinal);
        Assert.DoesNotContain("interface A", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_map_leads_back_to_the_author()
    {
        _project.Write("lib/deep.js", "const a = 1\n\n  throw new Error('here')\n");
        var result = await _project.CompileAsync();
        var lines = Workspace.Text(result, "logic.js").Split('\n');
        var line = Array.FindIndex(lines, static text => text.Contains("throw new Error('here')", StringComparison.Ordinal)) + 1;
        var map = SourceMap.Parse(result.Files[PackagePath.Parse("maps/logic.js.map")]);
        Assert.Equal(new SourcePlace("lib/deep.js", 3, 9), map.Find(line, 9));
        Assert.Null(map.Find(line + 5000, 1));
    }

    [Fact]
    public async Task Styles_get_units_tags_scopes_and_imports()
    {
        _project.Write("pages/a/a.json", """{ "usingComponents": { "box": "/components/box" } }""");
        _project.Write("components/box.json", """{ "component": true }""");
        _project.Write("components/box.js", "Component({})");
        _project.Write("components/box.wxml", "<view class=\"in\"/>");
        _project.Write("components/box.wxss", ".in > view { width: 75rpx } :host { color: red }");
        _project.Write("pages/a/base.wxss", ".base { background: url(./i.png) }");
        _project.Write("pages/a/a.wxss", "@import \"./base.wxss\";\npage { margin: -7.5rpx }");
        var result = await _project.CompileAsync();
        Assert.Equal(".c1--in > wx-view { width: 10vw }\n[wx-host=c1] { color: red }\n", Workspace.Text(result, "styles/components/box.css"));
        Assert.Equal(".base { background: url(\"alcove-package:/pages/a/i.png\") }\nbody { margin: -1vw }\n", Workspace.Text(result, "styles/pages/a/a.css"));
    }

    [Fact]
    public async Task Pictures_inside_of_style_sheets_stay_whole()
    {
        const string picture = "url(\"data:image/svg+xml,%3Csvg fill='url(%23a)'%3E%3C/svg%3E\") no-repeat";
        _project.Write("pages/a/a.wxss", $".a {{ -webkit-mask: {picture}; background: url( './i.png' ) }}");
        Assert.Equal($".a {{ -webkit-mask: {picture}; background: url(\"alcove-package:/pages/a/i.png\") }}\n", await _project.CompileTextAsync("styles/pages/a/a.css"));
    }

    [Fact]
    public async Task A_shared_component_has_no_scope()
    {
        _project.Write("pages/a/a.json", """{ "usingComponents": { "box": "/components/box" } }""");
        _project.Write("components/box.json", """{ "component": true }""");
        _project.Write("components/box.js", "Component({ options: { styleIsolation: 'shared' } })");
        _project.Write("components/box.wxss", ".in { color: red }");
        Assert.Equal(".in { color: red }\n", await _project.CompileTextAsync("styles/components/box.css"));
    }

    [Fact]
    public async Task npm_packages_are_laid_out_as_miniprogram_npm()
    {
        _project.Write("package.json", """{ "name": "p", "dependencies": { "ui": "1", "tiny": "1" } }""");
        _project.Write("node_modules/ui/package.json", """{ "name": "ui", "miniprogram": "dist" }""");
        _project.Write("node_modules/ui/dist/button.json", """{ "component": true }""");
        _project.Write("node_modules/ui/dist/button.js", "Component({})");
        _project.Write("node_modules/tiny/package.json", """{ "name": "tiny", "main": "lib/main.js" }""");
        _project.Write("node_modules/tiny/lib/main.js", "module.exports = require('./part')");
        _project.Write("node_modules/tiny/lib/part.js", "module.exports = 42");
        _project.Write("pages/a/a.json", """{ "usingComponents": { "ui-button": "ui/button" } }""");
        var script = await _project.CompileTextAsync("logic.js");
        foreach (var path in (string[])["miniprogram_npm/ui/button.js", "miniprogram_npm/tiny/index.js", "miniprogram_npm/tiny/lib/part.js"])
            Assert.Contains(path, script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages/a/a.js", "let a = 1\nimport b from 'c\nexport {}", DiagnosticCode.ScriptSyntax, 2)]
    [InlineData("pages/a/a.wxml", "<view>\n<text", DiagnosticCode.TemplateSyntax, 2)]
    [InlineData("pages/a/a.json", "{\n  \"a\": \n}", DiagnosticCode.Json, 3)]
    public async Task Mistakes_are_found_where_they_are(string path, string text, DiagnosticCode code, int line)
    {
        _project.Write(path, text);
        var result = await _project.CompileAsync();
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Path == path && diagnostic.Line == line && diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public async Task A_page_without_files_is_an_error_and_a_component_without_is_a_warning()
    {
        _project.Write("app.json", """{ "pages": ["pages/a/a", "pages/none/none"] }""");
        _project.Write("pages/a/a.json", """{ "usingComponents": { "none": "./none" } }""");
        var codes = (await _project.CompileAsync()).Diagnostics.Select(static diagnostic => (diagnostic.Code, diagnostic.Severity)).ToArray();
        Assert.Contains((DiagnosticCode.PageMissing, DiagnosticSeverity.Error), codes);
        Assert.Contains((DiagnosticCode.ComponentMissing, DiagnosticSeverity.Warning), codes);
    }

    [Fact]
    public async Task A_folder_that_is_no_project_is_one_clear_sentence()
    {
        var exception = await Assert.ThrowsAsync<CompileException>(() => ProjectCompiler.CompileAsync(Path.Combine(_project.Folder, "pages"), _project.Tools, TestContext.Current.CancellationToken));
        Assert.Contains("app.json", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weui-wxss/dist", 58)]
    [InlineData("wux-weapp/example", 97)]
    public async Task Complete_apps_of_others_compile_without_errors(string path, int pages)
    {
        var folder = Path.Combine(Workspace.Repository, "programs/third-party/node_modules", path);
        var result = await ProjectCompiler.CompileAsync(folder, _project.Tools, TestContext.Current.CancellationToken);
        Assert.Equal(pages, result.Pages.Count);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        _ = PackageVerifier.Verify(result.ToPackage());
    }
}
