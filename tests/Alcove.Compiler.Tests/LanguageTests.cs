using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Tests;

/// <summary>Style languages, plugins, libraries of the platform, settings.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private readonly Workspace _project = new();

    public ValueTask InitializeAsync() => _project.InitializeAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task Less_is_compiled_with_what_it_imports()
    {
        _project.Write("styles/base.less", "@main: #07c160; .round(@r) { border-radius: @r }");
        _project.Write("pages/a/a.less", "@import '../../styles/base';\n.a { color: @main; .b { .round(8rpx); width: 75rpx * 2 } }");
        var css = await _project.CompileTextAsync("styles/pages/a/a.css");
        Assert.Contains("color: #07c160", css, StringComparison.Ordinal);
        Assert.Matches(@"\.a \.b \{\s*border-radius: 1\.06667vw;\s*width: 20vw", css);
    }

    [Fact]
    public async Task Sass_is_compiled_in_both_forms_with_partials_and_modules()
    {
        _project.Write("styles/_vars.scss", "$main: red; @mixin box($w) { width: $w }");
        _project.Write("pages/a/a.scss", "@use '../../styles/vars';\n@import \"../../old\";\n.a { color: vars.$main; &:active { @include vars.box(75rpx) } }");
        _project.Write("old.sass", ".old\n  margin: 7.5rpx\n");
        var css = await _project.CompileTextAsync("styles/pages/a/a.css");
        Assert.Contains("color: red", css, StringComparison.Ordinal);
        Assert.Matches(@"\.a:active \{\s*width: 10vw", css);
        Assert.Matches(@"\.old \{\s*margin: 1vw", css);
    }

    [Theory]
    [InlineData("pages/a/a.less", ".a {\n  color: @missing;\n}", 2)]
    [InlineData("pages/a/a.scss", ".a {\n  color: $missing;\n}", 2)]
    public async Task Mistakes_in_style_languages_are_found_where_they_are(string path, string text, int line)
    {
        _project.Write(path, text);
        var finding = Assert.Single((await _project.CompileAsync()).Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCode.StyleSyntax);
        Assert.Equal((path, line, DiagnosticSeverity.Error), (finding.Path, finding.Line, finding.Severity));
    }

    [Fact]
    public async Task A_plugin_in_the_project_gives_components_pages_and_a_module()
    {
        _project.Write("app.json", """{ "pages": ["pages/a/a"], "plugins": { "tool": { "version": "1.0.0", "provider": "wxid" } } }""");
        _project.Write("pages/a/a.json", """{ "usingComponents": { "box": "plugin://tool/box" } }""");
        _project.Write("plugins/tool/plugin.json", """{ "publicComponents": { "box": "components/box" }, "pages": { "extra": "pages/extra" }, "main": "index.js" }""");
        _project.Write("plugins/tool/index.js", "module.exports = { answer: 42 }");
        _project.Write("plugins/tool/components/box.json", """{ "component": true }""");
        _project.Write("plugins/tool/components/box.js", "Component({})");
        _project.Write("plugins/tool/components/box.wxml", "<view>box</view>");
        _project.Write("plugins/tool/pages/extra.wxml", "<view>extra</view>");
        var result = await _project.CompileAsync();
        Assert.Empty(result.Diagnostics);
        Assert.Contains("__plugin__/tool/pages/extra", result.Pages);
        Assert.Contains("__plugin__/tool/components/box", Workspace.Text(result, "app-config.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_is_not_there_is_a_warning_that_says_what_to_do()
    {
        _project.Write("app.json", """{ "pages": ["pages/a/a"], "plugins": { "tool": {} } }""");
        var finding = Assert.Single((await _project.CompileAsync()).Diagnostics);
        Assert.Contains("plugins/tool", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_weui_is_there_when_it_is_asked_for()
    {
        _project.Write("app.json", """{ "pages": ["pages/a/a"], "useExtendedLib": { "weui": true } }""");
        _project.Write("pages/a/a.json", """{ "usingComponents": { "mp-cell": "weui-miniprogram/cell/cell" } }""");
        var result = await _project.CompileAsync();
        Assert.Empty(result.Diagnostics);
        Assert.Contains("miniprogram_npm/weui-miniprogram/cell/cell", Workspace.Text(result, "app-config.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dependencies_of_dependencies_are_built_and_missing_ones_are_named()
    {
        _project.Write("package.json", """{ "dependencies": { "ui": "1", "absent": "1" } }""");
        _project.Write("node_modules/ui/package.json", """{ "main": "index.js", "dependencies": { "deep": "1" } }""");
        _project.Write("node_modules/ui/index.js", "module.exports = require('deep')");
        _project.Write("node_modules/ui/node_modules/deep/package.json", """{ "main": "main.js" }""");
        _project.Write("node_modules/ui/node_modules/deep/main.js", "module.exports = 1");
        var result = await _project.CompileAsync();
        Assert.Contains("miniprogram_npm/deep/index.js", Workspace.Text(result, "logic.js"), StringComparison.Ordinal);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCode.NpmMissing && diagnostic.Message.Contains("'absent'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Manually_packed_npm_goes_where_the_project_says()
    {
        _project.Write("project.config.json", """{ "miniprogramRoot": "src/", "setting": { "packNpmManually": true, "packNpmRelationList": [{ "packageJsonPath": "./package.json", "miniprogramNpmDistDir": "./src/" }] } }""");
        File.Move(Path.Combine(_project.Folder, "app.json"), Path.Combine(Directory.CreateDirectory(Path.Combine(_project.Folder, "src")).FullName, "app.json"));
        _project.Write("src/pages/a/a.wxml", "<view/>");
        _project.Write("package.json", """{ "dependencies": { "one": "1" } }""");
        _project.Write("node_modules/one/package.json", "{}");
        _project.Write("node_modules/one/index.js", "module.exports = 1");
        Assert.Contains("miniprogram_npm/one/index.js", await _project.CompileTextAsync("logic.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_app_json_that_nobody_knows_are_reported_with_their_line()
    {
        _project.Write("app.json", "{\n  \"pages\": [\"pages/a/a\"],\n  \"tabbar\": {}\n}");
        var finding = Assert.Single((await _project.CompileAsync()).Diagnostics);
        Assert.Equal((DiagnosticCode.UnknownSetting, 3), (finding.Code, finding.Line));
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_stops_only_who_requires_it()
    {
        _project.Write("miniprogram_npm/tool/bin.js", "#!/usr/bin/env node\nmodule.exports = 1");
        _project.Write("miniprogram_npm/tool/index.js", "const = 1");
        var result = await _project.CompileAsync();
        var finding = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCode.ScriptSyntax);
        Assert.Equal(("miniprogram_npm/tool/index.js", DiagnosticSeverity.Warning), (finding.Path, finding.Severity)); // the project's own would be an error
        var script = await _project.CompileTextAsync("logic.js");
        Assert.Contains("throw new SyntaxError(", script, StringComparison.Ordinal);
        Assert.DoesNotContain("#!", script, StringComparison.Ordinal);
    }
}
