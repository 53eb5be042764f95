using System.CommandLine;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub …: what operators of a hub do.</summary>
internal static class HubVerb
{
    public static Command Create() => new("hub", "Runs a hub: start, signer, keys, backup, restore.") { HubStartVerb.Create(), HubSignerVerb.Create(), HubKeysVerb.Create(), HubBackupVerb.Create(), HubRestoreVerb.Create() };
}
