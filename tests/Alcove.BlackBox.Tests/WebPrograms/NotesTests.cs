using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.WebPrograms;

/// <summary>The sample with a W3C manifest, used as people use it.</summary>
[Collection(SuperApp.Collection)]
public sealed class NotesTests(SuperApp app, Browser browser)
{
    [Fact]
    public async Task A_note_is_written_survives_a_restart_and_is_deleted()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(app.Address);
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("[id='open-alcove.notes']").TapAsync();
        await phone.ShowsPageAsync("pages/list/list");
        await Expect(phone.Page.Locator(".page:not(.page-hidden) .bar-title:visible")).ToHaveTextAsync("Notes");
        await phone.Web().Locator("#new").TapAsync();
        await phone.ShowsPageAsync("pages/note/note");
        var text = $"Milk {Guid.NewGuid():N}";
        await phone.Web().Locator("#text").FillAsync(text);
        await Expect(phone.Web().Locator("#count")).ToHaveTextAsync($"{text.Length} letters");
        await phone.Web().Locator("#save").TapAsync();
        await phone.ShowsPageAsync("pages/list/list");
        await Expect(phone.Web().GetByText(text)).ToBeVisibleAsync();

        await phone.Action("menu").TapAsync();
        await phone.Action("restart").TapAsync();
        await Expect(phone.Web().GetByText(text)).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await phone.Web().GetByText(text).TapAsync();
        await phone.ShowsPageAsync("pages/note/note");
        await Expect(phone.Web().Locator("#text")).ToHaveValueAsync(text);
        await phone.Web().Locator("#remove").TapAsync();
        await phone.Action("cancel").TapAsync();
        await phone.BackAsync();
        await phone.ShowsPageAsync("pages/list/list");
        await phone.Web().GetByText(text).TapAsync();
        await phone.Web().Locator("#remove").TapAsync();
        await phone.Action("confirm").TapAsync();
        await phone.ShowsPageAsync("pages/list/list");
        await Expect(phone.Web().GetByText(text)).ToHaveCountAsync(0);
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_link_leads_to_its_second_page_with_the_query_and_a_wrong_one_says_so()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/alcove.notes/pages/note/note?id=from-a-link");
        await phone.ShowsPageAsync("pages/note/note");
        await Expect(phone.Web().Locator("#count")).ToHaveTextAsync("0 letters");
        await phone.OpenAsync($"{app.Address}/m/alcove.notes/pages/gone/gone");
        await Expect(phone.Page.Locator("[data-reason='pageNotFound']")).ToContainTextAsync("Notes has no page 'pages/gone/gone'");
        await phone.Action("retry").TapAsync();
        await phone.ShowsPageAsync("pages/list/list");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task Its_texts_follow_the_users_language()
    {
        await using var phone = await browser.PhoneAsync(locale: "zh-CN");
        await phone.OpenAsync($"{app.Address}/m/alcove.notes");
        await Expect(phone.Web().Locator("#new")).ToHaveTextAsync("新建便签");
        await Expect(phone.Web().Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        phone.HasNoProblems();
    }
}
