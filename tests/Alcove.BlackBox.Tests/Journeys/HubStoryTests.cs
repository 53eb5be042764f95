using System.Net.Http.Json;
using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Journeys;

/// <summary>How a program reaches people and is taken from them again: one story, with the real commands, a real hub with its signer, the console, and the super-app.</summary>
public sealed class HubStoryTests(Browser browser) : IClassFixture<Browser>
{
    private const string AppId = "acme.greeter";
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_program_is_published_reviewed_released_in_steps_updated_halted_and_revoked()
    {
        using var folder = new TemporaryFolder();
        await using var host = CommandProcess.Alcove("start", "--root", Repository.Root, "--data", Path.Combine(folder.Path, "data"), "--port", "0");
        var app = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        var hub = (await host.WaitForAsync(@"Its hub: (http://\S+)")).Groups[1].Value;
        var first = (await host.WaitForAsync(@"24 hours: (http://\S+)")).Groups[1].Value;

        // 1 the administrator makes the first account, with a second step, and an author and a reviewer join.
        await using var admin = await browser.DesktopAsync();
        await JoinAsync(admin, first, "admin");
        await admin.Page.GotoAsync($"{hub}/console/staff");
        await admin.Page.GetByLabel("Reviewer").First.CheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await using var reviewer = await browser.DesktopAsync();
        await JoinAsync(reviewer, await SecretAsync(admin), "reviewer");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await using var author = await browser.DesktopAsync();
        await JoinAsync(author, await SecretAsync(admin), "author");

        // 2 the author makes an organisation, registers key and program, and signs in on the command line.
        var key = Path.Combine(folder.Path, "acme.key.pem");
        var passphrase = Path.Combine(folder.Path, "passphrase");
        await File.WriteAllTextAsync(passphrase, "a passphrase for this test");
        await SucceedsAsync("key", "create", key, "--passphrase-file", passphrase);
        await author.Page.GotoAsync($"{hub}/console");
        await author.Page.GetByLabel("Id").FillAsync("acme");
        await author.Page.GetByLabel("Name").FillAsync("Acme");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await author.Page.GotoAsync($"{hub}/console/organisations/acme");
        await author.Page.GetByText("Register a key").ClickAsync();
        await author.Page.GetByLabel("Name").And(author.Page.Locator("#key-name")).FillAsync("Acme's key");
        await author.Page.GetByLabel("Public key").FillAsync(await File.ReadAllTextAsync(key.Replace(".key.pem", ".pub.pem", StringComparison.Ordinal)));
        await author.Page.Locator("form[action*='Key'] button").GetByText("Register", new() { Exact = true }).ClickAsync();
        await Expect(author.Page.GetByText("The key counts from now on.")).ToBeVisibleAsync();
        await author.Page.GetByText("Register a program").ClickAsync();
        await author.Page.GetByLabel("Id, as in its configuration").FillAsync(AppId);
        await author.Page.Locator("#program-name").FillAsync("Greeter");
        await author.Page.Locator("form[action*='Program'] button").ClickAsync();
        var login = await LogInAsync(author, hub, folder);

        // 3 publish: checked by itself, then by the reviewer.
        var project = WriteProject(folder, "first words", "wx.showModal({ title: 'Nothing to see here' })");
        await SucceedsAsync("publish", project, "--key", key, "--passphrase-file", passphrase, "--login", login, "--notes", "first");
        await ReviewAsync(reviewer, hub, 1);

        // 4 half of the installations, and then all; people open it by its link.
        await SucceedsAsync("release", AppId, "1", "--share", "50", "--login", login);
        await SucceedsAsync("release", AppId, "1", "--share", "100", "--login", login);
        await using var phone = await browser.PhoneAsync();
        await phone.Page.GotoAsync($"{hub}/m/{AppId}");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Open on this device" }).ClickAsync();
        await Expect(phone.Top.GetByText("first words")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.StartsWith($"{app}/m/{AppId}", phone.Page.Url, StringComparison.Ordinal);
        await IsIntroducedAsync(phone, app);
        await LinksOpenAsync(phone, admin, app, hub);

        // 5 a second version: installations that have the first one start it once more, and then the new one.
        WriteProject(folder, "second words", "");
        await SucceedsAsync("publish", project, "--key", key, "--passphrase-file", passphrase, "--login", login, "--notes", "second");
        await ReviewAsync(reviewer, hub, 2);
        await SucceedsAsync("release", AppId, "2", "--login", login);
        await OpensAsync(phone, app, "first words");
        await phone.Action("confirm").TapAsync();
        await Expect(phone.Page.GetByText("A new version is there")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await phone.Action("update").TapAsync();
        await Expect(phone.Top.GetByText("second words")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(phone.Page.GetByText("A new version is there")).ToHaveCountAsync(0);

        // 6 a third one that fails: the hub halts it by itself, and installations go back.
        WriteProject(folder, "third words", "throw new Error('broken on purpose')");
        await SucceedsAsync("publish", project, "--key", key, "--passphrase-file", passphrase, "--login", login, "--notes", "third");
        await ReviewAsync(reviewer, hub, 3);
        await SucceedsAsync("release", AppId, "3", "--halt-rate", "10", "--login", login);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(login)).GetProperty("Token").GetString());
        using var report = await http.PostAsJsonAsync($"{hub}/api/v1/usage", new { programs = new[] { new { appId = AppId, seq = 3, starts = 40, failures = 40 } } });
        Assert.True(report.IsSuccessStatusCode, await report.Content.ReadAsStringAsync());
        await author.Page.GotoAsync($"{hub}/console/programs/{AppId}");
        await Expect(author.Page.GetByText("40 of 40 starts failed")).ToBeVisibleAsync();
        await UntilAsync(async () => (await TextAsync(phone, app)).Contains("second words", StringComparison.Ordinal), "installations to go back");

        // 7 revoked: what runs stops, and says why.
        await OpensAsync(phone, app, "second words");
        await admin.Page.GotoAsync($"{hub}/console/revocations");
        await admin.Page.GetByLabel("How far").SelectOptionAsync("stop");
        await admin.Page.GetByLabel("Id of the program").FillAsync(AppId);
        await admin.Page.GetByLabel("Reason").FillAsync("It collected passwords.");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(phone.Page.GetByText("It collected passwords.").First).ToBeVisibleAsync(new() { Timeout = (float)Minute.TotalMilliseconds });
        await phone.Page.GotoAsync($"{app}/m/{AppId}");
        await Expect(phone.Page.GetByText("It collected passwords.").First).ToBeVisibleAsync();
    }

    // The card of a stranger's program, which the program tries to cover: "not now" leads home, and it comes again until somebody opens it.
    private static async Task IsIntroducedAsync(Phone phone, string app)
    {
        var card = phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "First time: Greeter" });
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "Greeter" })).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("by Acme · Version");
        await Expect(card).ToContainTextAsync("where you are");
        await Expect(phone.Page.GetByText("Nothing to see here")).ToBeVisibleAsync();
        await phone.Action("introduction-later").TapAsync();
        await Expect(phone.Page).ToHaveURLAsync($"{app}/");
        await Expect(phone.Page.Locator($"section.program[data-app-id='{AppId}']")).ToHaveCountAsync(0);
        await phone.Page.GotoAsync($"{app}/m/{AppId}");
        await Expect(phone.Page.GetByText("Nothing to see here")).ToBeVisibleAsync();
        await phone.Action("introduction-open").TapAsync();
        await Expect(card).ToHaveCountAsync(0);
        await phone.Action("confirm").TapAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByText("Nothing to see here")).ToBeVisibleAsync();
        await Expect(card).ToHaveCountAsync(0);
    }

    // Typed or scanned in the super-app: what leads to its hub opens, what leads elsewhere is refused.
    private static async Task LinksOpenAsync(Phone phone, Phone desktop, string app, string hub)
    {
        await phone.Page.GotoAsync(app);
        await phone.Top.Locator("#search input").FillAsync($"https://elsewhere.example/m/{AppId}");
        await phone.Top.Locator("#open-link").TapAsync();
        await Expect(phone.Page.GetByText("It leads to a server that this app does not know")).ToBeVisibleAsync();
        await phone.Action("confirm").TapAsync();
        await phone.Top.Locator("#search input").FillAsync($"{hub}/m/{AppId}");
        await phone.Top.Locator("#open-link").TapAsync();
        await Expect(phone.Top.GetByText("first words")).ToBeVisibleAsync();
        await phone.Action("confirm").TapAsync();
        await phone.Action("close").TapAsync();
        await desktop.Page.GotoAsync($"{hub}/m/{AppId}?code=svg");
        var code = new FilePayload { Name = "code.png", MimeType = "image/png", Buffer = await desktop.Page.ScreenshotAsync() };
        await phone.Page.EvaluateAsync("() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('no camera')) }"); // the camera of the tests sees a code of its own
        await phone.Top.Locator("#scan").TapAsync();
        var chooser = await phone.Page.RunAndWaitForFileChooserAsync(() => phone.Action("scan-picture").TapAsync());
        await chooser.SetFilesAsync(code);
        await Expect(phone.Top.GetByText("first words")).ToBeVisibleAsync();
    }

    private static async Task JoinAsync(Phone person, string address, string name)
    {
        await person.Page.GotoAsync(address);
        await person.Page.GetByLabel("Name for signing in").FillAsync(name);
        await person.Page.GetByLabel("Password").FillAsync($"correct horse battery {name}");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        var secret = await person.Page.Locator(".hint code").First.InnerTextAsync();
        await person.Page.GetByLabel("Six digits").FillAsync(Totp.Of(secret));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Expect(person.Page.GetByText("Recovery codes")).ToBeVisibleAsync();
    }

    private static async Task<string> LogInAsync(Phone author, string hub, TemporaryFolder folder)
    {
        await author.Page.GotoAsync($"{hub}/console/account");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        var token = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(token, await SecretAsync(author));
        var login = Path.Combine(folder.Path, "login.json");
        await SucceedsAsync("login", "--hub", hub, "--token-file", token, "--login", login);
        return login;
    }

    private static Task<string> SecretAsync(Phone person) => person.Page.Locator("#secret").InnerTextAsync();

    private static async Task ReviewAsync(Phone reviewer, string hub, int seq)
    {
        await reviewer.Page.GotoAsync($"{hub}/console/reviews");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Greeter" }).ClickAsync();
        await Expect(reviewer.Page.GetByText($"No. {seq}")).ToBeVisibleAsync();
        await reviewer.Page.GetByLabel("Reason").FillAsync("Looked at.");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(reviewer.Page.GetByText("The decision is recorded.")).ToBeVisibleAsync();
    }

    private static async Task OpensAsync(Phone phone, string app, string words)
    {
        await phone.Page.GotoAsync($"{app}/m/{AppId}");
        await Expect(phone.Top.GetByText(words)).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task<string> TextAsync(Phone phone, string app)
    {
        await phone.Page.GotoAsync("about:blank"); // the next opening is a cold start
        await phone.Page.GotoAsync($"{app}/m/{AppId}");
        var seen = phone.Top.GetByText("words").Or(phone.Page.Locator("[data-reason]")).First;
        await seen.WaitForAsync(new() { Timeout = 30_000 });
        return await seen.InnerTextAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        using var patience = new CancellationTokenSource(Minute);
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"a minute was not enough for {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    private static string WriteProject(TemporaryFolder folder, string words, string code)
    {
        var root = Path.Combine(folder.Path, "greeter");
        Directory.CreateDirectory(Path.Combine(root, "pages", "index"));
        File.WriteAllText(Path.Combine(root, "app.json"), """{ "pages": ["pages/index/index"], "permission": { "scope.userLocation": { "desc": "To greet in your language." } }, "window": { "navigationBarTitleText": "Greeter" } }""");
        File.WriteAllText(Path.Combine(root, "project.config.json"), $$"""{ "appid": "{{AppId}}", "projectname": "Greeter" }""");
        File.WriteAllText(Path.Combine(root, "app.js"), $"App({{}})\n{code}\n");
        File.WriteAllText(Path.Combine(root, "pages", "index", "index.wxml"), $"<view>{words}</view>");
        File.WriteAllText(Path.Combine(root, "pages", "index", "index.js"), "Page({})\n");
        File.WriteAllText(Path.Combine(root, "pages", "index", "index.json"), "{}");
        return root;
    }

    private static async Task SucceedsAsync(params string[] arguments)
    {
        await using var command = await CommandProcess.RunAlcoveAsync(arguments);
        Assert.True(command.ExitCode == 0, $"alcove {string.Join(' ', arguments)}:\n{command.Output}");
    }
}
