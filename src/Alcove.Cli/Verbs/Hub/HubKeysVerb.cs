using System.CommandLine;
using System.Globalization;
using Alcove.Cli.Verbs.Keys;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub keys init|sign|commit|rotate|renew|show: the ceremony that docs/guides/key-ceremony.md describes.</summary>
internal static class HubKeysVerb
{
    private static readonly string[] Roles = [RoleNames.Root, RoleNames.Targets, RoleNames.Developers, RoleNames.Revocations, RoleNames.Bins, RoleNames.Snapshot, RoleNames.Timestamp];

    public static Command Create() => new("keys", "Makes and changes the keys of a hub.") { Init(), Sign(), Commit(), Rotate(), Renew(), Show() };

    private static Argument<string> State => new("STATE") { Description = "Folder with the hub's current metadata." };

    private static Command Init()
    {
        var state = State;
        var roles = Roles.ToDictionary(static role => role, static role => new Option<string>($"--{role}") { Description = $"Keys of {role}: how many must sign, and files of public keys, as in 2:a.pub.pem,b.pub.pem,c.pub.pem.", Required = true });
        var bins = new Option<int>("--bin-count") { Description = "Number of hashed bins: 16, or 256 for a hub of many thousand programs.", DefaultValueFactory = static _ => 16 };
        var command = new Command("init", "Drafts the first metadata of a hub, for the key holders to sign.") { state, bins };
        foreach (var option in roles.Values) command.Add(option);
        Run(command, parsed =>
        {
            RolePlan Plan(string role) => Parse(parsed.GetRequiredValue(roles[role]));
            Tell(new Ceremony(parsed.GetRequiredValue(state)).Begin(new RepositoryPlan
            {
                Root = Plan(RoleNames.Root),
                Targets = Plan(RoleNames.Targets),
                Developers = Plan(RoleNames.Developers),
                Revocations = Plan(RoleNames.Revocations),
                Bins = Plan(RoleNames.Bins),
                Snapshot = Plan(RoleNames.Snapshot),
                Timestamp = Plan(RoleNames.Timestamp),
                BinCount = parsed.GetValue(bins),
            }));
        });
        return command;
    }

    private static Command Sign()
    {
        var (draft, key, passphrase) = (new Argument<string>("DRAFT") { Description = "A draft, as in STATE/drafts/1.root.json." }, new Option<string>("--key") { Description = "The key holder's key.", Required = true }, Passphrase.Option());
        var command = new Command("sign", "Adds a key holder's signature to a draft.") { draft, key, passphrase };
        RunAsync(command, async (parsed, token) =>
        {
            using var opened = KeyFile.Open(parsed.GetRequiredValue(key), await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token));
            var signed = Ceremony.Sign(parsed.GetRequiredValue(draft), opened);
            Console.WriteLine($"'{signed.Role}' version {signed.Version} is signed by {signed.Signers.Count}.");
        });
        return command;
    }

    private static Command Commit()
    {
        var (state, online, passphrase) = (State, new Option<string>("--online") { Description = "Folder with the keys of the signer.", Required = true }, Passphrase.Option("the keys of the signer"));
        var command = new Command("commit", "Takes the drafts that enough key holders signed.") { state, online, passphrase };
        RunAsync(command, async (parsed, token) =>
        {
            using var keys = KeyFolder.Open(parsed.GetRequiredValue(online), await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token));
            var files = new Ceremony(parsed.GetRequiredValue(state)).Commit(keys.Ring);
            Console.WriteLine($"Taken. New: {string.Join(", ", files.Select(static file => file.Name))}.\nStart the signer again, so that it goes on from here.");
        });
        return command;
    }

    private static Command Rotate()
    {
        var (state, role, keys) = (State, new Argument<string>("ROLE") { Description = $"One of {string.Join(", ", Roles)}." }, new Option<string>("--keys") { Description = "The new keys: how many must sign, and files of public keys, as in 2:a.pub.pem,b.pub.pem.", Required = true });
        var command = new Command("rotate", "Drafts other keys for a role.") { state, role, keys };
        Run(command, parsed => Tell(new Ceremony(parsed.GetRequiredValue(state)).Rotate(parsed.GetRequiredValue(role), Parse(parsed.GetRequiredValue(keys)))));
        return command;
    }

    private static Command Renew()
    {
        var (state, role) = (State, new Argument<string>("ROLE") { Description = "root, targets or developers." });
        var command = new Command("renew", "Drafts the same keys again, to hold longer.") { state, role };
        Run(command, parsed => Tell(new Ceremony(parsed.GetRequiredValue(state)).Renew(parsed.GetRequiredValue(role))));
        return command;
    }

    private static Command Show()
    {
        var state = State;
        var command = new Command("show", "Shows versions, when they expire, and drafts that wait.") { state };
        Run(command, parsed =>
        {
            var ceremony = new Ceremony(parsed.GetRequiredValue(state));
            foreach (var role in ceremony.Roles) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{role.Role,-12} version {role.Version,4}   until {role.Expires:yyyy-MM-dd HH:mm} UTC"));
            foreach (var (path, draft) in ceremony.Drafts) Console.WriteLine($"draft        {path}   signed by {draft.Signers.Count}");
            if (ceremony.Roles.Count == 0) Console.WriteLine("There is no metadata yet.");
        });
        return command;
    }

    private static void Tell(IReadOnlyList<string> drafts) => Console.WriteLine($"To be signed by the key holders, with 'alcove hub keys sign':\n{string.Join('\n', drafts.Select(static path => $"  {path}"))}\nThen: alcove hub keys commit");

    private static RolePlan Parse(string text)
    {
        if (text.Split(':', 2) is not [var threshold, var files] || !int.TryParse(threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) throw new VerbException($"'{text}' does not say how many must sign and which keys there are, as in 2:a.pub.pem,b.pub.pem.");
        return new RolePlan([.. files.Split(',').Select(KeyFile.OpenPublic)], count);
    }

    private static void Run(Command command, Action<ParseResult> run) => RunAsync(command, (parsed, _) =>
    {
        run(parsed);
        return Task.CompletedTask;
    });

    private static void RunAsync(Command command, Func<ParseResult, CancellationToken, Task> run) => command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
        async token =>
        {
            await run(parsed, token);
            return VerbRunner.Ok;
        },
        cancellationToken));
}
