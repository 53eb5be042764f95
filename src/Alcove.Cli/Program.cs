using System.CommandLine;
using Alcove.Cli.Verbs;
using Alcove.Cli.Verbs.Hub;
using Alcove.Cli.Verbs.Keys;

var root = new RootCommand("Alcove: create, run, check, build and look into mini-programs.")
{
    CreateVerb.Create(),
    RunVerb.Create(),
    BuildVerb.Create(),
    CheckVerb.Create(),
    InspectVerb.Create(),
    TypesVerb.Create(),
    SandboxVerb.Create(),
    StartVerb.Create(),
    KeyVerb.Create(),
    HubVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
