using Alcove.BlackBox.Tests.Hosting;
using Alcove.BlackBox.Tests.ThirdParty;
using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Accessibility;

/// <summary>Roles, names, contrast and structure of our own pages and of every component on the gallery's, by axe-core.</summary>
[Collection(SuperApp.Collection)]
public sealed class AxeTests(SuperApp app, Browser browser)
{
    private const string Gallery = "alcove.gallery";

    /// <summary>A page's heading is the title in its bar, which is the shell's.</summary>
    private const string Heading = "page-has-heading-one";

    /// <summary>White on WeChat's green and red is how people know them; who asks for more contrast gets it, and is tested.</summary>
    private const string BrandContrast = "color-contrast";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_shell_and_its_home_have_no_known_barriers(ColorScheme scheme)
    {
        await using var phone = await PhoneAsync(scheme, Contrast.NoPreference);
        await phone.OpenAsync(app.Address);
        await phone.ShowsPageAsync("pages/index/index");
        Assert.Empty(await Axe.FindAsync(phone.Page.MainFrame));
        Assert.Empty(await Axe.FindAsync(await DocumentAsync(phone), Heading));
        await phone.Action("menu").ClickAsync();
        await phone.Page.Locator("[role=dialog]:visible").WaitForAsync();
        Assert.Empty(await Axe.FindAsync(phone.Page.MainFrame));
    }

    [Theory]
    [InlineData(ColorScheme.Light, Contrast.NoPreference)]
    [InlineData(ColorScheme.Light, Contrast.More)]
    [InlineData(ColorScheme.Dark, Contrast.More)]
    public async Task The_pages_of_the_gallery_have_no_known_barriers(ColorScheme scheme, Contrast contrast)
    {
        string[] except = contrast == Contrast.More ? [Heading] : [Heading, BrandContrast];
        var found = new List<string>();
        await using var phone = await PhoneAsync(scheme, contrast);
        foreach (var route in PageWalk.PagesOf(Repository.Program("gallery")))
        {
            await phone.OpenAsync($"{app.Address}/m/{Gallery}/{route}");
            await phone.ShowsPageAsync(route);
            await phone.Page.Keyboard.PressAsync("Tab"); // what can be reached is marked when somebody uses the keyboard
            found.AddRange((await Axe.FindAsync(await DocumentAsync(phone), except)).Select(line => $"{route}: {line}"));
        }

        Assert.Empty(found);
    }

    private async Task<Phone> PhoneAsync(ColorScheme scheme, Contrast contrast)
    {
        var phone = await browser.PhoneAsync();
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast, ReducedMotion = ReducedMotion.Reduce });
        return phone;
    }

    private static async Task<IFrame> DocumentAsync(Phone phone) =>
        await (await phone.TopFrame.ElementHandleAsync()).ContentFrameAsync() ?? throw new InvalidOperationException("the frame has no document");
}
