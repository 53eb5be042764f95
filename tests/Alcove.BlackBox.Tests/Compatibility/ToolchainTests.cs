using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>Output of other tools that make mini-programs, as they wrote it.</summary>
[Collection(SuperApp.Collection)]
public sealed class ToolchainTests(Browser browser)
{
    [Fact]
    public async Task A_program_made_by_uni_app_runs()
    {
        await using var program = await WrittenProgram.StartAsync(new TemporaryFolder(), Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Programs/uni-app"));
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        ILocator At(string selector) => phone.Top.Locator(selector);
        await Expect(At("#state")).ToHaveTextAsync("1 items");
        await Expect(At("#title")).ToHaveTextAsync("slot title"); // a property through u-p
        await At("#field input").FillAsync("two");
        await At("#add").TapAsync();
        await Expect(At("#item2")).ToHaveTextAsync("two");
        await Expect(At("#inner")).ToHaveTextAsync("slotted 2");
        await Expect(At("#field input")).ToHaveValueAsync(string.Empty); // v-model empties it
        await At("#item2").TapAsync();
        await Expect(At("#item2")).ToHaveCSSAsync("color", "rgb(255, 0, 0)");
        phone.HasNoProblems();
    }
}
