using Alcove.Protocol.Catalog;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>The gate: manifest, host and user together, and what a refusal says.</summary>
public sealed class PermissionTests
{
    private const string AskLocation = """
        const ask = () => wx.authorize({ scope: 'scope.userLocation' }).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)
        """;

    private static RunningProgram Program(string script, string answer) => WithAnswer(RunningProgram.OnePage("<view id='v'/>", script), answer);

    private static RunningProgram WithAnswer(RunningProgram program, string answer)
    {
        program.Views.Answer("askPermission", _ => $$"""{"answer":"{{answer}}"}""");
        return program;
    }

    [Fact]
    public async Task While_using_is_kept_and_not_asked_again()
    {
        await using var program = Program($"{AskLocation}\nPage({{ async onLoad() {{ console.log(await ask()); console.log(await ask()); console.log(JSON.stringify((await wx.getSetting()).authSetting)) }} }})", "always");
        await program.OpenAsync();
        Assert.Equal(["authorize:ok", "authorize:ok", """{"scope.userLocation":true}"""], await program.LinesAsync(3));
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        Assert.Equal("authorize:ok", await program.LineAsync());
        Assert.Single(program.Views.Calls, static call => call.Api == "askPermission");
    }

    [Fact]
    public async Task Once_ends_with_the_session()
    {
        await using var program = Program($"{AskLocation}\nPage({{ async onLoad() {{ console.log(await ask()); console.log(await ask()) }} }})", "once");
        await program.OpenAsync();
        Assert.Equal(["authorize:ok", "authorize:ok"], await program.LinesAsync(2));
        Assert.Equal(GrantState.Undecided, program.Instance.Standing.Grants.StateOf(UserPermission.Of(PermissionScope.UserLocation)));
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        await program.LinesAsync(2);
        Assert.Equal(2, program.Views.Calls.Count(static call => call.Api == "askPermission"));
    }

    [Fact]
    public async Task Never_is_kept_and_the_log_says_what_to_do()
    {
        await using var program = Program("Page({ async onLoad() { for (const i of [1, 2]) await wx.getLocation().catch(({ errMsg }) => console.log(errMsg)) } })", "never");
        await program.OpenAsync();
        var lines = await program.LinesAsync(4);
        Assert.Contains("getLocation:fail auth deny", lines);
        Assert.Contains("refused getLocation: the user refused 'userLocation'; they can allow it in the settings of the program (menu, Settings)", lines);
        Assert.Single(program.Views.Calls, static call => call.Api == "askPermission");
        Assert.DoesNotContain(program.Views.Calls, static call => call.Api == "getLocation");
    }

    [Fact]
    public async Task Three_refusals_end_the_questions()
    {
        await using var program = Program("""
            Page({ async onLoad() {
              for (const scope of ['userLocation', 'record', 'camera', 'writePhotosAlbum']) await wx.authorize({ scope: 'scope.' + scope }).catch(() => 0)
              console.log('done')
            } })
            """, "dismissed");
        await program.OpenAsync();
        Assert.Equal("done", await program.LineAsync());
        Assert.Equal(3, program.Views.Calls.Count(static call => call.Api == "askPermission"));
    }

    [Fact]
    public async Task Background_cannot_ask()
    {
        await using var program = Program($"{AskLocation}\nApp.x = 1\nPage({{ onHide() {{ ask().then(console.log) }} }})", "always");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Top != 0);
        program.Instance.Hide();
        Assert.Equal("authorize:fail auth deny", await program.LineAsync());
        Assert.DoesNotContain(program.Views.Calls, static call => call.Api == "askPermission");
    }

    [Fact]
    public async Task Revoking_cuts_a_call_that_runs_and_tells_the_shell()
    {
        await using var program = Program("Page({ onLoad() { wx.getLocation().catch(({ errMsg }) => console.log(errMsg)) } })", "always");
        program.Views.Hold("getLocation");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Calls.Any(static call => call.Api == "getLocation"));
        program.Instance.Standing.Grants.Decide(UserPermission.Of(PermissionScope.UserLocation), GrantState.Refused);
        Assert.Equal(2, (await program.LinesAsync(2)).Count(static line => line is "getLocation:fail auth deny" or "refused getLocation: the user took 'userLocation' back while it ran"));
        await program.Views.UntilAsync(() => program.Views.Calls.Any(static call => call.Api == "endScope"));
    }

    [Fact]
    public async Task Host_policy_forbids_whatever_the_user_says()
    {
        await using var program = Program("Page({ onLoad() { wx.getLocation({ fail: ({ errMsg }) => console.log(errMsg) }) } })", "always");
        program.Configure = static options => options with { Policy = new HostPolicy { Forbidden = new HashSet<PermissionScope> { PermissionScope.UserLocation } } };
        await program.OpenAsync();
        Assert.Equal(2, (await program.LinesAsync(2)).Count(static line => line is "getLocation:fail permission denied" or "refused getLocation: the host's policy does not give 'userLocation' to this program"));
    }

    [Fact]
    public async Task Questions_of_the_host_cannot_be_called_by_a_program()
    {
        await using var program = Program("Page({ onLoad() { console.log(typeof wx.askPermission + ' ' + typeof wx.endScope + ' ' + typeof wx.agreePrivacy) } })", "always");
        await program.OpenAsync();
        Assert.Equal("undefined undefined undefined", await program.LineAsync());
    }

    [Fact]
    public async Task Privacy_terms_come_first_and_the_program_may_ask_itself()
    {
        await using var program = WithAnswer(new RunningProgram().File("app.json", """{ "pages": ["pages/a/a"], "__usePrivacyCheck__": true }""").File("app.js", "App({})").File("pages/a/a.wxml", "<view/>").File("pages/a/a.js", """
            Page({ async onLoad() {
              console.log((await wx.getPrivacySetting()).needAuthorization)
              let refuse = true
              wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { console.log('asked by ' + referrer); resolve({ event: refuse ? 'disagree' : 'agree' }) })
              await wx.getLocation().catch(({ errMsg }) => console.log(errMsg))
              refuse = false
              console.log((await wx.getLocation()).errMsg)
              console.log((await wx.getPrivacySetting()).needAuthorization)
            } })
            """), "always");
        program.Views.Answer("getLocation", static _ => """{"latitude":1,"longitude":2}""");
        await program.OpenAsync();
        Assert.Equal(["true", "asked by getLocation", "getLocation:fail privacy permission is not authorized", "asked by getLocation", "getLocation:ok", "false"], await program.LinesAsync(6));
    }
}
