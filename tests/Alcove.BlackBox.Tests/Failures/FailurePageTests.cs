using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Failures;

/// <summary>What people see when something is broken, and that nothing else is.</summary>
[Collection(SuperApp.Collection)]
public sealed class FailurePageTests(SuperApp app, Browser browser)
{
    [Fact]
    public async Task An_unknown_program_and_a_missing_page_say_what_to_do()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/nobody.here");
        await Expect(phone.Page.Locator("[data-reason='notFound']")).ToContainTextAsync("nobody.here");
        await phone.OpenAsync($"{app.Address}/m/alcove.hello/pages/none/none?x=1");
        await Expect(phone.Page.Locator("[data-reason='pageNotFound']")).ToContainTextAsync("Hello has no page 'pages/none/none'");
        await phone.Action("retry").TapAsync();
        await phone.ShowsPageAsync("pages/index/index");
        await Expect(phone.Top.Locator("#greeting")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_killed_worker_is_shown_and_its_neighbour_goes_on()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(app.Address);
        await phone.ShowsPageAsync("pages/index/index");
        var before = app.Command.Lines.Count;
        await phone.Top.Locator("[id='open-alcove.gallery']").TapAsync();
        await phone.ShowsPageAsync("pages/components/components");
        var process = int.Parse((await app.Command.WaitForAsync(@"^\[Gallery\] opened in process (\d+)", before)).Groups[1].ValueSpan);
        Signals.Kill(process);
        await Expect(phone.Page.Locator("[data-reason='worker']")).ToContainTextAsync("Gallery stopped");
        await app.Command.WaitForAsync(@"^\[Gallery\] ended: ", before);
        await phone.Action("close").TapAsync();
        await Expect(phone.Top.Locator("[id='open-alcove.hello']")).ToBeVisibleAsync();
        await phone.Top.Locator("[id='open-alcove.gallery']").TapAsync();
        await phone.ShowsPageAsync("pages/components/components");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_damaged_package_and_a_throwing_app_are_shown_and_home_goes_on()
    {
        using var folder = new TemporaryFolder();
        var programs = Path.Combine(folder.Path, "programs");
        folder.CopyProgram("home", "programs/home");
        var throwing = folder.CopyProgram("hello", "programs/hello");
        await File.WriteAllTextAsync(Path.Combine(throwing, "app.js"), "App({\n  onLaunch() {\n    missing.thing()\n  },\n})\n");
        var package = Path.Combine(programs, "damaged.ma");
        await using (var build = await CommandProcess.RunAlcoveAsync("build", Repository.Program("todo"), "-o", package)) Assert.Equal(0, build.ExitCode);
        var bytes = await File.ReadAllBytesAsync(package);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(package, bytes);

        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.Top.Locator("#open-damaged").TapAsync();
        await Expect(phone.Page.Locator("[data-reason='package']")).ToContainTextAsync("The package is damaged");
        await phone.Action("close").TapAsync();
        await phone.Top.Locator("[id='open-alcove.hello']").TapAsync();
        await Expect(phone.Page.Locator("[data-reason='launch']")).ToContainTextAsync("Hello could not start");
        await host.WaitForAsync(@"^\[Hello\] app\.js:3:\d+: uncaught ReferenceError");
        await phone.Action("close").TapAsync();
        await Expect(phone.Top.Locator("#open-damaged")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }
}
