using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>What a person sees and does while a case runs.</summary>
internal sealed partial class Person(Phone phone, CommandProcess host)
{
    private int _step;

    private Phone Phone => phone;

    private IPage Screen => phone.Page;

    private IFrameLocator Frame => Screen.Locator("iframe[data-page='pages/case/case'], iframe[data-page='pages/tab/tab']").First.ContentFrame;

    /// <summary>Cases that need a tab page.</summary>
    public static IReadOnlySet<string> OnTab { get; } = new HashSet<string>(StringComparer.Ordinal) { "setTabBarBadge", "removeTabBarBadge", "showTabBarRedDot", "hideTabBarRedDot", "setTabBarItem", "hideTabBar", "showTabBar" };

    /// <summary>Cases of which the person sees the end on another page.</summary>
    public static IReadOnlySet<string> ShowsItself { get; } = new HashSet<string>(StringComparer.Ordinal) { "switchTab", "exitMiniProgram" };

    public static string AddressSuffix(string api) => api == "getShareInfo" ? $"#g={new string('a', 32)}" : string.Empty;

    /// <summary>Waits until the case has done its part, looks at the screen, and lets it go on.</summary>
    private async Task SeesAsync(Func<Task> look)
    {
        var step = (++_step).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Expect(Frame.Locator("#go")).ToHaveTextAsync(step, new() { Timeout = 20_000 });
        await look();
        await Frame.Locator("#go").DispatchEventAsync("click");
    }

    private Task SeesAsync(string selector) => SeesAsync(() => Expect(Screen.Locator(selector).First).ToBeVisibleAsync());

    private Task SeesNoAsync(string selector) => SeesAsync(() => Expect(Screen.Locator(selector).Filter(new() { Visible = true })).ToHaveCountAsync(0));

    private Task SeesTextAsync(string selector, string text) => SeesAsync(() => Expect(Screen.Locator(selector).Filter(new() { Visible = true }).First).ToContainTextAsync(text));

    private async Task PressesAsync(string action) => await Phone.Action(action).ClickAsync();

    private async Task AllowsAsync()
    {
        await Expect(Phone.Action("permission-once")).ToBeEnabledAsync();
        await PressesAsync("permission-once");
    }

    private async Task ChoosesFilesAsync(params FilePayload[] files)
    {
        var chooser = await Screen.RunAndWaitForFileChooserAsync(() => PressesAsync("choose-album"));
        await chooser.SetFilesAsync(files);
    }

    /// <summary>Reads on the host's terminal what the program logged.</summary>
    private Task ReadsAsync(params string[] lines) => SeesAsync(async () =>
    {
        foreach (var line in lines) await host.WaitForAsync(line);
    });

    private async Task<string> DownloadsAsync(Func<Task> act) => (await Screen.RunAndWaitForDownloadAsync(act)).SuggestedFilename;

    private async Task LeavesAsync() => await Expect(Screen.Locator(".layer")).ToHaveCountAsync(0);

    /// <summary>The page itself says what it is asked for, in the browser's own words.</summary>
    private Task<T> AsksAsync<T>(string script) => Screen.EvaluateAsync<T>(script);
}
