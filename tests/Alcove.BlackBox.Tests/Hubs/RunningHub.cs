using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Hubs;

/// <summary>`alcove hub start` with its first account, in a folder of its own.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly TemporaryFolder _folder = new();
    private readonly CommandProcess _process;
    private string _digitsKey = string.Empty;

    private RunningHub() => _process = CommandProcess.Alcove("hub", "start", "--data", _folder.Path, "--listen", "http://127.0.0.1:0");

    /// <summary>Address by number, as it is printed.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The same by name: browsers take it for a secure place, and passkeys have a name to belong to.</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Name of the first account.</summary>
    public string Person { get; private set; } = string.Empty;

    public static async Task<RunningHub> StartAsync()
    {
        var hub = new RunningHub();
        hub.Address = (await hub._process.WaitForAsync(@"is at (http://\S+)")).Groups[1].Value;
        return hub;
    }

    /// <summary>Makes the first account, with its second step, on a page that is signed in afterwards.</summary>
    public async Task JoinAsync(IPage page, string person)
    {
        Person = person;
        var link = (await _process.WaitForAsync(@"Make the first account.*(http://\S+)")).Groups[1].Value;
        await page.GotoAsync(link.Replace(Address, NamedAddress, StringComparison.Ordinal));
        await page.Locator("#Name").FillAsync(person);
        await page.Locator("#Password").FillAsync(Password);
        await page.Locator("main button").ClickAsync();
        _digitsKey = await page.Locator(".hint code").First.InnerTextAsync();
        await page.Locator("#code").FillAsync(Totp.Of(_digitsKey));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#secret")).ToBeVisibleAsync();
    }

    /// <summary>The first step of a sign-in, on the page for that.</summary>
    public async Task EnterPasswordAsync(IPage page, string password = Password)
    {
        await page.Locator("#Name").FillAsync(Person);
        await page.Locator("#Password").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Signs in with the password and the six digits.</summary>
    public async Task SignInByPasswordAsync(IPage page)
    {
        await EnterPasswordAsync(page);
        await page.Locator("#Code").FillAsync(Totp.Of(_digitsKey));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("header nav")).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}
