using System.CommandLine;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Sandbox;
using Alcove.Runtime.Workers;

namespace Alcove.Cli.Verbs;

/// <summary>alcove sandbox</summary>
internal static class SandboxVerb
{
    public static Command Create()
    {
        var command = new Command("sandbox", "Shows what locks mini-programs away on this machine, and whether it is enough.");
        command.SetAction((_, cancellationToken) => VerbRunner.RunAsync(ShowAsync, cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(CancellationToken cancellationToken)
    {
        SandboxReport report;
        try
        {
            report = await SandboxProbe.RunAsync(new WorkerPoolOptions(), cancellationToken);
        }
        catch (WorkerStartException exception)
        {
            throw new VerbException(exception.Message);
        }

        foreach (var state in report.Layers) Console.WriteLine($"  {(state.Holds ? "holds  " : "MISSING")}  {Need(state.Layer),-9}  {state.Layer,-18}  {state.Detail}");
        var missing = report.MissingOf(SandboxLayers.Isolated).Count();
        Console.WriteLine(missing == 0 ? "\nMini-programs can be opened here." : $"\n{missing} required layers are missing: mini-programs are not opened here. The lines above say what to do.");
        return missing == 0 ? VerbRunner.Ok : VerbRunner.Failed;
    }

    private static string Need(SandboxLayer layer) => SandboxLayers.Isolated.Contains(layer) ? "required" : "if there";
}
