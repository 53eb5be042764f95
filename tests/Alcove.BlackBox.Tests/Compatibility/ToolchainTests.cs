using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>Output of other tools that make mini-programs, as they wrote it.</summary>
[Collection(SuperApp.Collection)]
public sealed class ToolchainTests(Browser browser)
{
    private const string Red = "rgb(255, 0, 0)";

    [Fact]
    public async Task A_program_made_by_uni_app_runs()
    {
        await using var made = await OpenAsync("uni-app");
        await Expect(made.At("#state")).ToHaveTextAsync("1 items");
        await Expect(made.At("#title")).ToHaveTextAsync("slot title"); // a property through u-p
        await made.TypeAsync("#field input", "two");
        await made.TapAsync("#add");
        await Expect(made.At("#item2")).ToHaveTextAsync("two");
        await Expect(made.At("#inner")).ToHaveTextAsync("slotted 2");
        await Expect(made.At("#field input")).ToHaveValueAsync(string.Empty); // v-model empties it
        await made.TapAsync("#item2");
        await Expect(made.At("#item2")).ToHaveCSSAsync("color", Red);
        made.Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_list_made_by_Taro_is_edited_scrolled_and_pulled()
    {
        await using var made = await OpenAsync("taro/program");
        await Expect(made.At("#greeting")).ToHaveTextAsync("from the context");
        await made.TypeAsync("#field input", "new one");
        await Expect(made.At("#add")).ToHaveTextAsync("Add new one");
        await made.TapAsync("#add");
        await Expect(made.At("#list wx-view >> nth=0")).ToHaveTextAsync("new one ×");
        await Expect(made.At("#field input")).ToHaveValueAsync(string.Empty);
        await made.TapAsync("#item20");
        await Expect(made.At("#item20")).ToHaveCSSAsync("color", Red);
        await made.TapAsync("#remove20"); // stops its event, which would mark the row
        await Expect(made.At("#item20")).ToHaveCountAsync(0);
        await made.TapAsync("#measure");
        await Touch.DragAsync(made.Phone, made.At("wx-swiper"), -250, 0);
        await Expect(made.At("#state")).ToHaveTextAsync("20 items, slide 1, ends 0, no answer, measured");
        for (var turns = 0; turns < 10; turns++) await Touch.DragAsync(made.Phone, made.At("#list"), 0, -90);
        await Expect(made.At("#state")).ToHaveTextAsync("20 items, slide 1, ends 1, no answer, measured");
        await Touch.DragAsync(made.Phone, 195, 140, 195, 480);
        await Expect(made.At("#state")).ToHaveTextAsync(new Regex("^3 items"));
        made.Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_form_made_by_Taro_is_sent_and_answers_its_opener()
    {
        await using var made = await OpenAsync("taro/program");
        await made.TapAsync("#form");
        await made.Phone.ShowsPageAsync("pages/form/index");
        await Expect(made.At("#from")).ToHaveTextAsync("the list");
        await made.TypeAsync("#name input", "Ann");
        await made.TypeAsync("#about textarea", "text");
        foreach (var tapped in (string[])["#size-m", "#with-milk", "#fast", "#fruit"]) await made.TapAsync(tapped);
        await Touch.DragAsync(made.Phone, made.At(".wx-wheel"), 0, -50);
        await Expect(made.At(".wx-wheel [role=option] >> nth=1")).ToHaveAttributeAsync("aria-selected", "true");
        await made.TapAsync("[data-action=confirm]");
        await Expect(made.At("#chosen")).ToHaveTextAsync("pear");
        await Expect(made.At("[role=dialog]")).ToHaveCountAsync(0);
        await made.TapAsync("#submit");
        await Expect(made.At("#sent")).ToHaveTextAsync("""{"name":"Ann","about":"text","size":"m","with":["milk"],"fast":true,"count":20,"fruit":1}""");
        await made.TapAsync("#reset");
        await Expect(made.At("#sent")).ToHaveTextAsync("reset");
        await Expect(made.At("#name input")).ToHaveValueAsync(string.Empty);
        await made.TapAsync("#back");
        await Expect(made.At("#state")).ToHaveTextAsync("20 items, slide 0, ends 0, an answer, not measured");
        made.Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_tree_made_by_Taro_is_forty_levels_deep()
    {
        await using var made = await OpenAsync("taro/program");
        await made.TapAsync("#tree");
        await made.Phone.ShowsPageAsync("pages/tree/index");
        await Expect(made.At("#level40")).ToContainTextAsync("level 40");
        await made.TapAsync("#leaf");
        await Expect(made.At("#leaf")).ToHaveTextAsync("leaf 1");
        made.Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_program_made_by_mpx_runs()
    {
        await using var made = await OpenAsync("mpx/program");
        await Expect(made.At("#state")).ToHaveTextAsync("2 items, 0 added, deep, nothing");
        await Expect(made.At("#many")).ToBeHiddenAsync(); // wx:show
        await Expect(made.At("#dynamic")).ToHaveTextAsync("the first");
        await made.TypeAsync("#field input", "new one"); // wx:model
        await Expect(made.At("#echo")).ToHaveTextAsync("new one!");
        await made.TapAsync("#add"); // a handler with arguments, a store
        await Expect(made.At("#given2")).ToHaveTextAsync("new one tap");
        await made.TapAsync("#i1");
        await Expect(made.At("#i1")).ToHaveCSSAsync("color", Red);
        await made.TapAsync("#deeper");
        await Expect(made.At("#dynamic")).ToHaveTextAsync("the second");
        await made.TapAsync("#add");
        await Expect(made.At("#many")).ToBeVisibleAsync();
        await made.TapAsync("#n25"); // twenty-five components within each other pass it on
        await Expect(made.At("#state")).ToHaveTextAsync("4 items, 2 added, deeper, n25");
        await made.TapAsync("#go");
        await Expect(made.At("#detail")).ToHaveTextAsync("42 2 added");
        made.Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_program_made_by_WePY_runs()
    {
        await using var made = await OpenAsync("wepy/program");
        await Expect(made.At("#state")).ToHaveTextAsync("2 items, ");
        await made.TypeAsync("#field input", "new"); // v-model
        await made.TapAsync("#add");
        await Expect(made.At("#item2")).ToHaveTextAsync("newx");
        await Expect(made.At("#part")).ToHaveTextAsync("part 3 6"); // computed from a property that changed
        await Expect(made.At("#many")).ToBeVisibleAsync();
        await made.TapAsync("#item1");
        await Expect(made.At("#item1")).ToHaveClassAsync("done");
        await made.TapAsync("#part");
        await Expect(made.At("#state")).ToHaveTextAsync("3 items, told 6");
        made.Phone.HasNoProblems();
        Assert.DoesNotContain(made.Program.Command.Lines, static line => line.Contains("uncaught ", StringComparison.Ordinal));
    }

    private async Task<Made> OpenAsync(string folder)
    {
        var program = await WrittenProgram.StartAsync(new TemporaryFolder(), Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Programs", folder));
        var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.TopFrame).ToBeVisibleAsync(); // after Chromium has started
        return new Made(program, phone);
    }

    private sealed record Made(WrittenProgram Program, Phone Phone) : IAsyncDisposable
    {
        public ILocator At(string selector) => Phone.Top.Locator(selector);

        public Task TapAsync(string selector) => Touch.TapAsync(Phone, At(selector));

        public async Task TypeAsync(string selector, string text)
        {
            await TapAsync(selector);
            await Phone.Page.Keyboard.InsertTextAsync(text);
        }

        public async ValueTask DisposeAsync()
        {
            await Phone.DisposeAsync();
            await Program.DisposeAsync();
        }
    }
}
