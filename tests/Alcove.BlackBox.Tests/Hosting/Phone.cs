using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>A browser page with the super-app in it, and everything that went wrong in its scripts.</summary>
internal sealed class Phone : IAsyncDisposable
{
    private readonly IBrowserContext? _own;
    private readonly ConcurrentQueue<string> _problems = new();

    private Phone(IPage page, IBrowserContext? own)
    {
        (Page, _own) = (page, own);
        page.PageError += (_, message) => _problems.Enqueue(message);
        page.Console += (_, message) =>
        {
            // Chromium does not know the directive, which other engines do.
            if (message.Type == "error" && !message.Text.StartsWith("Unrecognized Content-Security-Policy directive 'webrtc'", StringComparison.Ordinal)) _problems.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IPage Page { get; }

    /// <summary>Uncaught exceptions and console errors of shell and frames so far.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>Inside the page on top of the program in front.</summary>
    public IFrameLocator Top => Page.FrameLocator("iframe[data-current]");

    /// <summary>The frame element of the page on top.</summary>
    public ILocator TopFrame => Page.Locator("iframe[data-current]");

    /// <summary>The program in front.</summary>
    public ILocator Program => Page.Locator("section.program:not([hidden])");

    public static async Task<Phone> CreateAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await ContextAsync(browser, options);
        return new Phone(await context.NewPageAsync(), context);
    }

    /// <summary>A browser whose scripts are compiled once, for tests that differ in what is opened and not in who opens it.</summary>
    public static async Task<IBrowserContext> ContextAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return context;
    }

    /// <summary>A tab of a browser that others use as well.</summary>
    public static async Task<Phone> TabAsync(IBrowserContext context) => new(await context.NewPageAsync(), null);

    public Task OpenAsync(string address) => Page.GotoAsync(address);

    /// <summary>Waits until the page on top is of this route and can be used.</summary>
    public async Task ShowsPageAsync(string route)
    {
        // A page that waits for its first paint is there, but transparent, and lets fingers through; a splash catches them.
        await Expect(Page.Locator($".page:not(.page-waiting) iframe[data-current][data-page='{route}']")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(Program.Locator(".splash:not(.splash-gone)")).ToHaveCountAsync(0);
    }

    /// <summary>An action of the shell: back, menu, close, confirm…</summary>
    public ILocator Action(string name) => Page.Locator($"[data-action='{name}']:visible");

    public async Task BackAsync() => await Action("back").ClickAsync();

    public void HasNoProblems() => Assert.Empty(_problems);

    public void ForgetProblems() => _problems.Clear();

    public async ValueTask DisposeAsync()
    {
        if (_own is not null) await _own.DisposeAsync();
        else await Page.CloseAsync();
    }
}
