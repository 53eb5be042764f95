using System.CommandLine;
using Alcove.Cli.Verbs;
using Alcove.Cli.Verbs.Hub;
using Alcove.Cli.Verbs.Keys;

var root = new RootCommand("Alcove: create, run, check, build, verify, publish and release mini-programs, and run a hub.")
{
    CreateVerb.Create(),
    RunVerb.Create(),
    BuildVerb.Create(),
    CheckVerb.Create(),
    InspectVerb.Create(),
    VerifyVerb.Create(),
    TypesVerb.Create(),
    SandboxVerb.Create(),
    LoginVerb.Create(),
    PublishVerb.Create(),
    ReleaseVerbs.CreateRelease(),
    ReleaseVerbs.CreateRollback(),
    ReleaseVerbs.CreateRevoke(),
    KeyVerb.Create(),
    HubVerb.Create(),
    StartVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
