using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis;

/// <summary>Questions, settings and pickers of the shell, as people use them.</summary>
[Collection(SuperApp.Collection)]
public sealed class ConsentTests(Browser browser)
{
    private const string Picture = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static Task<WrittenProgram> StartAsync() => WrittenProgram.StartAsync(new Dictionary<string, string>
    {
        ["app.json"] = """{ "pages": ["pages/a/a"], "permission": { "scope.userInfo": { "desc": "to greet you" } } }""",
        ["pages/a/a.wxml"] = """
            <button id="user" bindtap="user">user</button><button id="pick" bindtap="pick">pick</button><button id="avatar" open-type="chooseAvatar" bindchooseavatar="avatar">avatar</button>
            <text id="state">{{state}}</text><image id="picture" src="{{src}}" bindload="loaded" />
            """,
        ["pages/a/a.js"] = """
            Page({
              data: { state: '', src: '' },
              onLoad() { wx.setStorageSync('a', 1); setInterval(() => wx.getStorageInfo({ success() {} }), 300) },
              user() { wx.getUserInfo().then(({ userInfo }) => this.setData({ state: 'hello ' + (userInfo.nickName.length > 0) }), ({ errMsg }) => this.setData({ state: errMsg })) },
              pick() { wx.chooseImage({ count: 1, success: ({ tempFilePaths, tempFiles }) => this.setData({ src: tempFilePaths[0], state: 'size ' + tempFiles[0].size }), fail: ({ errMsg }) => this.setData({ state: errMsg }) }) },
              avatar({ detail }) { this.setData({ state: detail.errMsg }) },
              loaded() { wx.getImageInfo({ src: this.data.src, success: ({ width, height, type }) => this.setData({ state: `loaded ${width}x${height} ${type}` }) }) },
            })
            """,
    });

    [Fact]
    public async Task Permission_is_asked_kept_shown_and_taken_back()
    {
        await using var program = await StartAsync();
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await phone.ShowsPageAsync("pages/a/a");
        await phone.Top.Locator("#user").TapAsync();
        var allow = phone.Action("permission-always");
        await Expect(phone.Page.Locator(".permission")).ToContainTextAsync("Written");
        await Expect(phone.Page.Locator(".permission")).ToContainTextAsync("to greet you");
        await Expect(allow).ToBeEnabledAsync();
        await allow.EvaluateAsync("button => { for (let i = 0; i < 20; i++) button.click() }"); // not a person
        await Expect(allow).ToBeEnabledAsync();
        // The shield comes again whenever the window changes, and goes by itself.
        Assert.True(await allow.EvaluateAsync<bool>("button => { window.dispatchEvent(new Event('resize')); return button.disabled }"));
        await allow.ClickAsync();
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("hello true");
        await phone.Action("menu").ClickAsync();
        await phone.Action("settings").ClickAsync();
        var box = phone.Page.Locator("[data-scope='userInfo']");
        await Expect(box).ToBeCheckedAsync();
        await Expect(phone.Page.Locator(".settings-counts").Last).ToContainTextAsync("getUserInfo");
        // What it uses is there, and looked at anew while the sheet is open.
        var usage = phone.Page.Locator(".settings-usage").First;
        await Expect(usage).ToHaveTextAsync(new Regex(@"^\d+ MB of memory · [\d.]+ s of processor time · [\d,]+ calls · [\d,]+ KB moved$"));
        await Expect(phone.Page.Locator(".settings-kept")).ToHaveTextAsync("Kept here: 1 values of 0 KB, 0 files of 0 KB");
        var before = await usage.TextContentAsync();
        await Expect(usage).Not.ToHaveTextAsync(before!);
        await box.UncheckAsync();
        await phone.Action("close-settings").ClickAsync();
        await Expect(phone.Page.Locator(".layer")).ToHaveCountAsync(0);
        await phone.Top.Locator("#user").TapAsync();
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("getUserInfo:fail auth deny");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_tap_of_the_moment_before_is_no_answer_to_a_question()
    {
        await using var program = await StartAsync();
        await using var phone = await browser.PhoneAsync();
        await phone.Page.AddInitScriptAsync("new MutationObserver(() => document.querySelector('.layer-shielded .mask')?.click()).observe(document, { childList: true, subtree: true })");
        await phone.OpenAsync(program.Address);
        await phone.ShowsPageAsync("pages/a/a");
        await phone.Top.Locator("#user").TapAsync();
        await Expect(phone.Action("permission-always")).ToBeEnabledAsync();
        await Expect(phone.Top.Locator("#state")).ToBeEmptyAsync();
        await phone.Page.Locator(".layer > .mask").EvaluateAsync("mask => mask.click()");
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync(new Regex("^getUserInfo:fail"));
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_chosen_picture_becomes_a_file_that_the_page_shows()
    {
        await using var program = await StartAsync();
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await phone.ShowsPageAsync("pages/a/a");
        await phone.Top.Locator("#pick").TapAsync();
        await Expect(phone.Action("choose-album")).ToBeVisibleAsync();
        await phone.Action("choose-cancel").ClickAsync();
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("chooseImage:fail cancel");
        await Expect(phone.Page.Locator(".layer")).ToHaveCountAsync(0);
        await phone.Top.Locator("#pick").TapAsync();
        var chooser = await phone.Page.RunAndWaitForFileChooserAsync(() => phone.Action("choose-album").ClickAsync());
        await chooser.SetFilesAsync(new Microsoft.Playwright.FilePayload { Name = "a.gif", MimeType = "image/gif", Buffer = Convert.FromBase64String(Picture) });
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("loaded 1x1 gif");
        phone.HasNoProblems();
    }
}
