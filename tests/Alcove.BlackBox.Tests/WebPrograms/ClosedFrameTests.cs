using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.WebPrograms;

/// <summary>SECURITY(T66, T67, T68): a page whose own scripts are hostile reaches nobody, and one that leaves its frame ends its program.</summary>
[Collection(SuperApp.Collection)]
public sealed class ClosedFrameTests(Browser browser, ITestOutputHelper output)
{
    [Fact]
    public async Task No_way_out_of_a_page_leads_anywhere_and_each_says_so()
    {
        await using var trap = new TrapServer();
        await using var program = new WebProgramFolder("attacks");
        program.Copy("attacks.js", "pages/attacks.js");
        var address = await program.StartAsync();
        await using var phone = await browser.PhoneAsync();
        await OpenPageAsync(phone, program, address, "pages/attacks", $"port={trap.Port}");
        await Expect(phone.Web().Locator("#title")).ToHaveTextAsync("done", new() { Timeout = 60_000 });

        var results = JsonSerializer.Deserialize<Dictionary<string, string>>(await phone.Web().Locator("#results").TextContentAsync() ?? "{}")!;
        foreach (var (name, result) in results) output.WriteLine($"{name,-24} {result}");
        Assert.True(results.Count >= 40);
        Assert.All(results, static result => Assert.True(result.Value.StartsWith("refused: ", StringComparison.Ordinal) && !result.Value.Contains("NOTHING HAPPENED", StringComparison.Ordinal), $"{result.Key}: {result.Value}"));
        Assert.Empty(trap.Hits);
        output.WriteLine($"connections that said nothing: {trap.Connections}");
        Assert.Single(phone.Page.Context.Pages);
        await program.Command.WaitForAsync(@"blocked: http://127\.0\.0\.1:\d+/fetch \(connect-src\)");
    }

    [Theory]
    [InlineData("location")]
    [InlineData("replace")]
    [InlineData("refresh")]
    [InlineData("link")]
    [InlineData("data")]
    [InlineData("blob")]
    [InlineData("page")]
    [InlineData("reload")]
    public async Task A_page_that_leaves_its_frame_ends_its_program_with_a_clear_page(string how)
    {
        await using var trap = new TrapServer();
        await using var program = new WebProgramFolder("leaving", "other");
        program.Copy("leaving.js", "pages/leaving.js");
        var address = await program.StartAsync();
        await using var phone = await browser.PhoneAsync();
        await OpenPageAsync(phone, program, address, "pages/leaving", $"how={how}&port={trap.Port}");
        await Expect(phone.Page.Locator("[data-reason='protocol']")).ToContainTextAsync("This page stopped");
        await Expect(phone.Program.Locator("iframe")).ToHaveCountAsync(0);
        await program.Command.WaitForAsync(@"^\[Web test\] ended: Web test was stopped");
        Assert.Empty(trap.Hits);
        output.WriteLine($"connections that said nothing: {trap.Connections}");
    }

    [Fact]
    public async Task The_documents_carry_policies_that_name_only_their_own_session()
    {
        await using var program = new WebProgramFolder("first");
        program.Write("pages/secret.html", "not declared");
        var address = await program.StartAsync();
        await using var phone = await browser.PhoneAsync();
        var responses = new List<IResponse>();
        phone.Page.Response += (_, response) => responses.Add(response);
        await phone.OpenAsync(address);
        await Expect(phone.Web().Locator("#title")).ToHaveTextAsync("first");
        var document = responses.Last(static response => new Uri(response.Url).AbsolutePath.EndsWith("/w/pages/first.html", StringComparison.Ordinal));
        var files = document.Url[..^"pages/first.html".Length];
        var policy = (await document.AllHeadersAsync())["content-security-policy"].Split("; ");
        Assert.Matches($"^script-src {address}/alcove/runtime/[0-9a-f]+/ {files}$", policy.Single(static part => part.StartsWith("script-src", StringComparison.Ordinal)));
        string[] expected = ["sandbox allow-scripts", "default-src 'none'", "connect-src 'none'", "frame-src 'none'", "child-src 'none'", "worker-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "webrtc 'block'", $"img-src data: blob: {files}"];
        Assert.All(expected, part => Assert.Contains(part, policy));
        var gate = responses.Last(static response => new Uri(response.Url).AbsolutePath.EndsWith("/gate", StringComparison.Ordinal));
        Assert.Contains($"frame-src {files}", (await gate.AllHeadersAsync())["content-security-policy"].Split("; "));
        Assert.Equal(404, (await phone.Page.APIRequest.GetAsync($"{files}pages/secret.html")).Status);
        Assert.Equal(404, (await phone.Page.APIRequest.GetAsync($"{files}../../app-config.json")).Status);
        Assert.Equal("allow-scripts", await phone.Top.Locator("iframe").GetAttributeAsync("sandbox"));
    }

    private static async Task OpenPageAsync(Phone phone, WebProgramFolder program, string address, string page, string query)
    {
        var id = (await program.Command.WaitForAsync(@"alcove://(\S+)")).Groups[1].Value.Split('/')[0];
        await phone.OpenAsync($"{address}/m/{id}/{page}?{query}");
    }
}
