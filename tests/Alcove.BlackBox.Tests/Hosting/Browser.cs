using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Debian's Chromium, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _shared;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu"], // tests run as root in containers
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A phone: its whole screen is the super-app, and it has touch.</summary>
    internal async Task<Phone> PhoneAsync(string locale = "en-US") => await Phone.CreateAsync(_browser!, PhoneOptions(locale));

    /// <summary>A tab of one phone's browser, whose scripts are compiled once: for the many tests that differ only in what they open.</summary>
    internal async Task<Phone> TabAsync() => await Phone.TabAsync(_shared ??= await Phone.ContextAsync(_browser!, PhoneOptions("zh-CN")));

    /// <summary>A desktop window with a mouse.</summary>
    internal async Task<Phone> DesktopAsync() => await Phone.CreateAsync(_browser!, new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-US", ReducedMotion = ReducedMotion.Reduce });

    private static BrowserNewContextOptions PhoneOptions(string locale) => new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
        Locale = locale,
        ReducedMotion = ReducedMotion.Reduce,
        IgnoreHTTPSErrors = true, // servers of tests have certificates of their own making
    };
}
