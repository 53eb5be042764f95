using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.WebPrograms;

/// <summary>What a web program is told, in which order, and what its pages may ask of the host.</summary>
[Collection(SuperApp.Collection)]
public sealed class LifecycleTests(Browser browser)
{
    private const string Recorder = """
        const say = (text) => console.log(`${miniapp.page.path.slice(6)} ${text}`)
        for (const state of ['launched', 'shown', 'hidden']) miniapp[`on${state}`] = (input) => say(`global ${state}${input && state === 'launched' ? ` ${input.pagePath} ${input.inputQuery}` : ''}`)
        for (const state of ['loaded', 'ready', 'shown', 'hidden', 'unloaded']) miniapp.page[`on${state}`] = (input) => say(`page ${state}${input ? ` ${input.pageInputQuery}` : ''}`)
        miniapp.onerror = ({ errorDescription }) => say(`global error ${errorDescription}`)
        """;

    private const string Mark = "[Web test] log   ";

    private int _read; // lines of the terminal

    [Fact]
    public async Task States_come_in_the_drafts_order()
    {
        await using var program = new WebProgramFolder("one", "two");
        program.Write("app.js", Recorder);
        var address = await program.StartAsync();
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/one");
        await SaysAsync(program, "one global launched pages/one ", "one global shown", "one page loaded ", "one page ready", "one page shown");
        await phone.Web().Locator("#title").EvaluateAsync("() => void miniapp.navigate('pages/two', { query: { q: '值 1' } })");
        await phone.ShowsPageAsync("pages/two");
        await SaysAsync(program, "one page hidden", "two global shown", "two page loaded q=%E5%80%BC+1", "two page ready", "two page shown");
        await phone.BackAsync();
        await phone.ShowsPageAsync("pages/one");
        await SaysAsync(program, "two page hidden", "two page unloaded", "one page shown");
        await phone.Web().Locator("#title").EvaluateAsync("() => void miniapp.navigate('pages/two', { replace: true })");
        await phone.ShowsPageAsync("pages/two");
        await SaysAsync(program, "one page hidden", "one page unloaded", "two global shown", "two page loaded", "two page ready", "two page shown");
        await phone.Web().Locator("#title").EvaluateAsync("() => void setTimeout(() => nothing.there())");
        await SaysAsync(program, "two global error Uncaught ReferenceError: nothing is not defined");
    }

    [Fact]
    public async Task Pages_get_the_APIs_that_are_meant_for_them_and_no_other()
    {
        await using var program = new WebProgramFolder("one", "two");
        var address = await program.StartAsync();
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/one");
        var title = phone.Web().Locator("#title");
        Assert.Equal("value", await title.EvaluateAsync<string>("async () => { await miniapp.setStorage({ key: 'k', data: 'value' }); return (await miniapp.getStorage({ key: 'k' })).data }"));
        Assert.Equal("1101 data not found", await title.EvaluateAsync<string>("() => miniapp.getStorage({ key: 'none' }).catch(({ code, message }) => `${code} ${message}`)"));
        Assert.Equal("1201 url not in domain list", await title.EvaluateAsync<string>("() => miniapp.request({ url: 'https://example.org/' }).catch(({ code, message }) => `${code} ${message}`)"));
        Assert.StartsWith("1001 ", await title.EvaluateAsync<string>("() => miniapp.navigate('pages/none').catch(({ code, message }) => `${code} ${message}`)"), StringComparison.Ordinal);
        Assert.StartsWith("1001 ", await title.EvaluateAsync<string>("() => miniapp.back().catch(({ code, message }) => `${code} ${message}`)"), StringComparison.Ordinal);
        foreach (var api in (string[])["listPrograms", "openPage", "askView", "saveExitState", "setTabBarBadge"]) Assert.Equal("undefined", await title.EvaluateAsync<string>("(_, name) => typeof miniapp[name]", api));
        Assert.Equal("Changed", await TitleAfterAsync(phone, "() => miniapp.setNavigationBarTitle({ title: 'Changed', view: 99 })"));
        Assert.True(await title.EvaluateAsync<bool>("() => { 'use strict'; try { miniapp.navigate = null; return false } catch { return true } }"));
    }

    private static async Task<string> TitleAfterAsync(Phone phone, string script)
    {
        await phone.Web().Locator("#title").EvaluateAsync(script);
        var bar = phone.Page.Locator(".page:not(.page-hidden) .bar-title:visible");
        await Expect(bar).ToHaveTextAsync("Changed");
        return await bar.InnerTextAsync();
    }

    /// <summary>These lines come next, in this order and all of them.</summary>
    private async Task SaysAsync(WebProgramFolder program, params string[] lines)
    {
        var expected = lines.Select(static line => line.TrimEnd()).ToArray();
        await program.Command.WaitForAsync($"^{Regex.Escape(Mark + expected[^1])}", _read);
        var said = program.Command.Lines;
        var end = said.Count;
        for (var at = _read; at < end; at++)
            if (said[at].TrimEnd() == Mark + expected[^1]) end = at + 1;
        var heard = said.Skip(_read).Take(end - _read).Where(static line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(static line => line[Mark.Length..].TrimEnd());
        _read = end;
        Assert.Equal(expected, heard);
    }
}
