using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Journeys;

[Collection(SuperApp.Collection)]
public sealed class JourneyTests(SuperApp app, Browser browser)
{
    [Fact]
    public async Task What_todo_stores_is_there_again_after_its_process_was_replaced()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/alcove.todo");
        await phone.ShowsPageAsync("pages/index/index");
        var text = $"Buy milk {Guid.NewGuid():N}";
        await phone.Top.Locator("#text input").FillAsync(text);
        await phone.Top.Locator("#add").TapAsync();
        await Expect(phone.Top.GetByText(text)).ToBeVisibleAsync();
        await phone.Action("menu").TapAsync();
        await phone.Action("restart").TapAsync();
        await Expect(phone.Top.GetByText(text)).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await phone.Top.GetByText(text).TapAsync();
        await phone.ShowsPageAsync("pages/detail/detail");
        await phone.Top.Locator("#remove").TapAsync();
        await phone.Action("cancel").TapAsync();
        await Expect(phone.Top.Locator("#title")).ToHaveTextAsync(text);
        await phone.Top.Locator("#remove").TapAsync();
        await phone.Action("confirm").TapAsync();
        await phone.ShowsPageAsync("pages/index/index");
        await Expect(phone.Top.GetByText(text)).ToHaveCountAsync(0);
        phone.HasNoProblems();
    }

    [Fact]
    public async Task Two_programs_are_open_at_once_and_keep_their_state()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(app.Address);
        await phone.Top.Locator("[id='open-alcove.hello']").TapAsync();
        await phone.Top.Locator("#tap").TapAsync();
        await Expect(phone.Top.Locator("#taps")).ToHaveTextAsync("Tapped 1 time");
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Hello" })).ToBeVisibleAsync(); // the capsule says whose page this is
        await phone.Action("close").TapAsync();
        await phone.Top.Locator("[id='open-alcove.todo']").TapAsync();
        await Expect(phone.Top.Locator("#add")).ToBeVisibleAsync();
        await phone.Action("menu").TapAsync();
        await phone.Page.Locator(".running-row[data-app-id='alcove.hello'] .running-open").TapAsync();
        await Expect(phone.Top.Locator("#taps")).ToHaveTextAsync("Tapped 1 time");
        await phone.Action("menu").TapAsync();
        await phone.Page.Locator(".running-row[data-app-id='alcove.todo'] .running-stop").TapAsync();
        await Expect(phone.Page.Locator("section.program[data-app-id='alcove.todo']")).ToHaveCountAsync(0);
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_link_opens_its_page_with_its_query_and_home_opens_a_typed_link()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/alcove.hello/pages/index/index?name=you");
        await Expect(phone.Top.Locator("#greeting")).ToHaveTextAsync("Hello, you!");
        await phone.Top.Locator("#about").TapAsync();
        await Expect(phone.Top.Locator("#opened")).ToContainTextAsync("\"path\":\"pages/index/index\",\"query\":{\"name\":\"you\"},\"scene\":1065");
        await phone.Action("close").TapAsync();
        await phone.Top.Locator("#search input").FillAsync("alcove://alcove.hello/pages/about/about?taps=7");
        await phone.Top.Locator("#open-link").TapAsync();
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("You tapped 7 times before you came here.");
        Assert.EndsWith("/m/alcove.hello/pages/about/about?taps=7", phone.Page.Url, StringComparison.Ordinal);
        await phone.Action("close").TapAsync();
        await phone.Top.Locator("#search input").FillAsync($"{app.Address}/m/alcove.hello/pages/about/about?taps=8");
        await phone.Top.Locator("#open-link").TapAsync();
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("You tapped 8 times before you came here.");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task Tabs_dialogs_and_touch_work_in_the_gallery()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/alcove.gallery");
        await phone.Page.Locator("[data-tab-index='1']").TapAsync();
        await phone.ShowsPageAsync("pages/apis/apis");
        await Expect(phone.Page.Locator("[data-tab-index='1']")).ToHaveAttributeAsync("aria-selected", "true");
        await phone.Top.GetByText("toast, modal, action sheet").TapAsync();
        await phone.ShowsPageAsync("pages/dialogs/dialogs");
        await phone.Top.GetByText("Modal", new() { Exact = true }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await phone.Action("confirm").TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await phone.BackAsync();
        await phone.ShowsPageAsync("pages/apis/apis");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_wide_window_shows_a_phone()
    {
        await using var desktop = await browser.DesktopAsync();
        await desktop.OpenAsync(app.Address);
        await desktop.ShowsPageAsync("pages/index/index");
        var box = await desktop.Page.Locator(".screen").BoundingBoxAsync();
        Assert.Equal(390, box!.Width);
        Assert.InRange(box.X, 400, 500);
        desktop.HasNoProblems();
    }
}
