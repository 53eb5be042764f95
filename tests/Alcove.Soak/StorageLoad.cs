using Alcove.Protocol.Budgets;
using Alcove.Runtime;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Workers;

namespace Alcove.Soak;

/// <summary>The host that is killed: runs the load program and prints each line of it at once.</summary>
internal static class StorageLoad
{
    public static async Task RunAsync(string data, string package)
    {
        var source = new SinglePackage(await File.ReadAllBytesAsync(package));
        await using var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = source, DataFolder = data, Diagnostics = new Printer(), Workers = new WorkerPoolOptions { Spares = 0 }, Budgets = new ProgramBudgets { BusyTime = TimeSpan.Zero } }); // it never pauses: that is the test
        await using var run = await SoakRun.StartAsync(runtime, source.AppId);
        while (run.Failure is null) await Task.Delay(TimeSpan.FromMilliseconds(50));
        Console.Out.WriteLine($"failed {run.Failure}");
    }

    private sealed class Printer : IDiagnosticsSink
    {
        public void OnOpened(InstalledProgram program, int processId)
        {
        }

        public void OnFailed(InstalledProgram program, string failure) => Print($"failed {failure}");

        public void OnConsole(InstalledProgram program, string level, string text, string stack) => Print(text);

        public void OnException(InstalledProgram program, string message, string stack, string source) => Print($"failed {message}");

        public void OnRefused(InstalledProgram program, string api, string reason) => Print($"failed {api} {reason}");

        private static void Print(string line)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
