using System.CommandLine;
using Alcove.Cli.Hubs;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove release, rollback, revoke: what happens to a version after it was approved.</summary>
internal static class ReleaseVerbs
{
    public static Command CreateRelease()
    {
        var (appId, login, channel) = (AppId(), LoginVerb.FileOption(), Channel());
        var seq = new Argument<long>("VERSION") { Description = "Number of the version at the hub, as `alcove publish` prints it." };
        var share = new Option<int>("--share") { Description = "How many of a hundred installations get it.", DefaultValueFactory = _ => 100 };
        var haltRate = new Option<int>("--halt-rate") { Description = "Failed starts of a hundred at which the hub halts it by itself; 0 for never.", DefaultValueFactory = _ => 5 };
        var baseLibrary = new Option<string?>("--base-library") { Description = "Only hosts with one of these base libraries get it: 3.0..3.8, 3.0.. or ..3.8, within what the package says; .. for all of that. As it is by default." };
        var command = new Command("release", "Releases an approved version, or changes its share.") { appId, seq, share, channel, haltRate, baseLibrary, login };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => SendAsync(
                HubLogin.Read(parsed.GetValue(login)?.FullName), $"api/v1/programs/{parsed.GetRequiredValue(appId)}/versions/{parsed.GetValue(seq)}/release",
                new { channel = parsed.GetValue(channel), share = parsed.GetValue(share), haltRate = parsed.GetValue(haltRate), baseLibrary = parsed.GetValue(baseLibrary) },
                $"{parsed.GetRequiredValue(appId)}: version {parsed.GetValue(seq)} goes to {parsed.GetValue(share)} of a hundred on '{parsed.GetValue(channel)}'.", token),
            cancellationToken));
        return command;
    }

    public static Command CreateRollback()
    {
        var (appId, login, channel) = (AppId(), LoginVerb.FileOption(), Channel());
        var to = new Option<long>("--to") { Description = "Number of the version to go back to.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, for the audit log.", DefaultValueFactory = _ => string.Empty };
        var command = new Command("rollback", "Goes back to an older version; installations follow with their next start.") { appId, to, channel, reason, login };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => SendAsync(
                HubLogin.Read(parsed.GetValue(login)?.FullName), $"api/v1/programs/{parsed.GetRequiredValue(appId)}/rollback", new { channel = parsed.GetValue(channel), to = parsed.GetValue(to), reason = parsed.GetValue(reason) },
                $"{parsed.GetRequiredValue(appId)} goes back to version {parsed.GetValue(to)}.", token),
            cancellationToken));
        return command;
    }

    public static Command CreateRevoke()
    {
        var (appId, login) = (AppId(), LoginVerb.FileOption());
        var level = new Option<string>("--level") { Description = "block-install, block-start, stop, or wipe.", DefaultValueFactory = _ => "stop" };
        var from = new Option<long?>("--from") { Description = "First version that is meant; all by default." };
        var to = new Option<long?>("--to") { Description = "Last version that is meant; all by default, also those to come." };
        var reason = new Option<string>("--reason") { Description = "Why, for the people who used it.", Required = true };
        var command = new Command("revoke", "Takes a program, or versions of it, away from the devices that have it. It cannot be taken back.") { appId, level, from, to, reason, login };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => SendAsync(
                HubLogin.Read(parsed.GetValue(login)?.FullName), "api/v1/revocations",
                new { level = parsed.GetValue(level), appId = parsed.GetRequiredValue(appId), seqFrom = parsed.GetValue(from), seqTo = parsed.GetValue(to), reason = parsed.GetRequiredValue(reason) },
                $"{parsed.GetRequiredValue(appId)} is revoked ({parsed.GetValue(level)}); devices learn it within a minute.", token),
            cancellationToken));
        return command;
    }

    private static Argument<string> AppId() => new("APPID") { Description = "Id of the program." };

    private static Option<string> Channel() => new("--channel") { Description = "release, trial or develop.", DefaultValueFactory = _ => "release" };

    private static async Task<int> SendAsync(HubLogin login, string path, object body, string done, CancellationToken cancellationToken)
    {
        using var hub = new HubClient(login);
        await hub.PostAsync(path, body, cancellationToken);
        Console.WriteLine(done);
        return VerbRunner.Ok;
    }
}
