using System.IO.Compression;
using System.Text.Json.Nodes;
using Alcove.Compiler.Diagnostics;
using Alcove.Packaging;

namespace Alcove.Compiler.Tests;

/// <summary>The rules of the W3C drafts (MiniApp Manifest and Packaging), with the cases of their public test suite.</summary>
public sealed class WebProgramTests : IAsyncLifetime
{
    private readonly WebWorkspace _program = new();

    public ValueTask InitializeAsync() => _program.InitializeAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_folder_with_a_manifest_becomes_a_package_of_its_kind()
    {
        var result = await _program.CompileAsync();
        Assert.Empty(result.Diagnostics);
        var package = PackageVerifier.Verify(result.ToPackage());
        Assert.Equal(ProgramKind.Web, package.Manifest.Kind);
        Assert.Equal(("org.example.web", "Example", "1.2.0"), (package.Manifest.AppId, package.Manifest.Name, package.Manifest.Version));
        Assert.Equal(["pages/index/index"], package.Manifest.Pages);
        Assert.Equal("<p>Hello</p>", package.ReadText(PackagePath.Parse("web/pages/index/index.html")));
        Assert.Equal("web", WebWorkspace.Config(result).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("app_id")]
    [InlineData("name")]
    [InlineData("icons")]
    [InlineData("pages")]
    [InlineData("platform_version")]
    [InlineData("version")]
    public async Task A_required_member_that_is_missing_is_an_error_and_no_package_is_made(string member)
    {
        _program.Manifest.Remove(member);
        var result = await _program.CompileAsync();
        var error = Assert.Single(result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal((DiagnosticCode.ManifestRequired, "manifest.json"), (error.Code, error.Path));
        Assert.Contains($"'{member}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(member, Assert.Throws<CompileException>(result.ToPackage).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", """{ "name": "1" }""", "version.code")]
    [InlineData("version", """{ "code": 1 }""", "version.name")]
    [InlineData("platform_version", """{ "target_code": 2 }""", "platform_version.min_code")]
    [InlineData("platform_version", """{ "min_code": 999 }""", "platform version 999")]
    [InlineData("icons", """[{ "sizes": "48x48" }]""", "src")]
    [InlineData("pages", "[]", "names no page")]
    [InlineData("app_id", "7", "'app_id' must be a text")]
    public async Task A_required_member_that_cannot_be_used_is_an_error(string member, string value, string expected)
    {
        _program.Manifest[member] = JsonNode.Parse(value);
        var result = await _program.CompileAsync();
        Assert.Contains(result.Diagnostics, found => found.Code == DiagnosticCode.ManifestRequired && found.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "min_code": 1 }""", "3.8.12..", false)]
    [InlineData("""{ "min_code": 1, "target_code": 1, "release_type": "Release" }""", "3.8.12..", false)]
    [InlineData("""{ "min_code": 1, "target_code": 0 }""", "3.8.12..", true)]
    [InlineData("""{ "min_code": 1, "target_code": "1" }""", "3.8.12..", true)]
    public async Task The_platform_version_says_on_which_base_library_a_package_runs(string platform, string expected, bool isReported)
    {
        _program.Manifest["platform_version"] = JsonNode.Parse(platform);
        var result = await _program.CompileAsync();
        Assert.Equal(expected, WebWorkspace.Config(result).GetProperty("program").GetProperty("baseLibrary").GetString());
        Assert.Equal(isReported, result.Diagnostics.Any(static found => found.Code == DiagnosticCode.ManifestMember && found.Message.Contains("target_code", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Errors_stand_at_their_place()
    {
        _program.Write("manifest.json", """
            {
              "app_id": "a", "name": "A", "icons": [{ "src": "common/icon.png" }], "pages": ["pages/index/index"],
              "version": { "code": 1, "name": "1" },
              "platform_version": {
                "min_code": "one"
              },
              "window": { "fullscreen": "false" }
            }
            """);
        var found = (await _program.CompileAsync()).Diagnostics;
        Assert.Contains(found, static one => one is { Severity: DiagnosticSeverity.Error, Line: 5, Column: 5 });
        Assert.Contains(found, static one => one is { Severity: DiagnosticSeverity.Warning, Line: 7, Column: 15 });
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-4, 1)]
    [InlineData(9, 9)]
    public async Task A_version_code_that_is_not_positive_counts_as_1(int code, int expected)
    {
        _program.Manifest["version"]!["code"] = code;
        var result = await _program.CompileAsync();
        Assert.False(result.HasErrors);
        Assert.Equal(expected, WebWorkspace.Config(result).GetProperty("web").GetProperty("versionCode").GetInt32());
    }

    [Fact]
    public async Task What_the_manifest_leaves_out_has_the_drafts_defaults()
    {
        var (window, found) = await _program.CompileWindowAsync("{}");
        Assert.Empty(found);
        Assert.Equal(
            """{"auto_design_width":false,"background_color":"#ffffff","background_text_style":"dark","design_width":750,"enable_pull_down_refresh":false,"fullscreen":false,"navigation_bar_background_color":"#000000","navigation_bar_text_style":"white","navigation_bar_title_text":"","navigation_style":"default","on_reach_bottom_distance":50,"orientation":"portrait"}""",
            window.GetRawText());
    }

    [Theory]
    // Of the public test suite: colours, full screen, orientation; a value that is not allowed counts as the default.
    [InlineData("""{ "background_color": "#00ff00" }""", "background_color", "\"#00ff00\"", false)]
    [InlineData("""{ "background_color": "no colour at all" }""", "background_color", "\"#ffffff\"", true)]
    [InlineData("""{ "fullscreen": true }""", "fullscreen", "true", false)]
    [InlineData("""{ "fullscreen": "true" }""", "fullscreen", "false", true)]
    [InlineData("""{ "orientation": "landscape" }""", "orientation", "\"landscape\"", false)]
    [InlineData("""{ "orientation": "portrait" }""", "orientation", "\"portrait\"", false)]
    [InlineData("""{ "orientation": "sideways" }""", "orientation", "\"portrait\"", true)]
    [InlineData("""{ "design_width": -1 }""", "design_width", "750", true)]
    [InlineData("""{ "navigation_bar_text_style": "green" }""", "navigation_bar_text_style", "\"white\"", true)]
    public async Task Window_members_are_taken_or_ignored_with_a_warning(string window, string member, string expected, bool isReported)
    {
        var (read, found) = await _program.CompileWindowAsync(window);
        Assert.Equal(expected, read.GetProperty(member).GetRawText());
        Assert.Equal(isReported, found.Any(one => one.Code == DiagnosticCode.ManifestMember && one.Message.Contains($"window.{member}", StringComparison.Ordinal)));
        Assert.DoesNotContain(found, static one => one.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task The_programs_styles_apply_to_every_page_and_files_of_the_pages_name_belong_to_it()
    {
        _program.Manifest["pages"] = new JsonArray("pages/index/index", "pages/bare");
        _program.Write("pages/index/index.css", "p { color: red }");
        _program.Write("pages/index/index.js", "1");
        _program.Write("pages/bare.html", """<link rel="stylesheet" href="../app.css"><p>own link</p>""");
        var result = await _program.CompileAsync();
        Assert.Empty(result.Diagnostics);
        var documents = WebWorkspace.Config(result).GetProperty("web").GetProperty("documents");
        Assert.Equal("""{"styles":["app.css","pages/index/index.css"],"scripts":["app.js","pages/index/index.js"]}""", documents.GetProperty("pages/index/index").GetRawText());
        Assert.Equal("""{"styles":[],"scripts":["app.js"]}""", documents.GetProperty("pages/bare").GetRawText());
    }

    [Theory]
    [InlineData("app.css")]
    [InlineData("app.js")]
    [InlineData("pages/index/index.html")]
    public async Task A_file_that_must_be_there_and_is_not_is_an_error(string file)
    {
        _program.Delete(file);
        var result = await _program.CompileAsync();
        Assert.Contains(result.Diagnostics, found => found.Severity == DiagnosticSeverity.Error && found.Message.Contains(file, StringComparison.Ordinal));
        Assert.Throws<CompileException>(result.ToPackage);
    }

    [Fact]
    public async Task What_a_closed_frame_will_not_do_is_said_with_its_place()
    {
        _program.Write("pages/index/index.html", "<p>a</p>\n<script>alert(1)</script>\n<img src=\"https://example.org/a.png\">\n<button onclick=\"go()\">b</button>\n<img src=\"none.png\">\n<iframe></iframe>");
        var found = (await _program.CompileAsync()).Diagnostics;
        Assert.Equal([2, 3, 4, 5, 6], found.Where(static one => one.Code == DiagnosticCode.WebPage).Select(static one => one.Line));
        Assert.DoesNotContain(found, static one => one.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Texts_are_found_by_language_tags()
    {
        foreach (var name in (string[])["en", "zh-Hans-CN", "no_tag"]) _program.Write($"i18n/{name}.json", "{}");
        var result = await _program.CompileAsync();
        Assert.Equal("""["en","zh-Hans-CN"]""", WebWorkspace.Config(result).GetProperty("web").GetProperty("locales").GetRawText());
        Assert.Equal(DiagnosticCode.Locale, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public async Task A_package_by_the_draft_has_the_authors_files_in_its_root()
    {
        var bytes = (await _program.CompileAsync()).ToMiniApp();
        Assert.Equal("PK\u0003\u0004"u8.ToArray(), bytes[..4]);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["app.css", "app.js", "common/icon.png", "manifest.json", "pages/index/index.html"], zip.Entries.Select(static entry => entry.FullName));
    }

    [Fact]
    public async Task A_manifest_that_is_no_JSON_says_where()
    {
        _program.Write("manifest.json", "{\n  \"app_id\": \"a\",\n  oops\n}");
        Assert.StartsWith("manifest.json:3:3: error Json", (await Assert.ThrowsAsync<CompileException>(_program.CompileAsync)).Message, StringComparison.Ordinal);
    }
}
