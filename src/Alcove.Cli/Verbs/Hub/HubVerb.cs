using System.CommandLine;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub …</summary>
internal static class HubVerb
{
    public static Command Create() => new("hub", "Runs what a hub needs.") { HubKeysVerb.Create(), HubSignerVerb.Create() };
}
