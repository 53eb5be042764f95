using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Starts worker processes, as far locked away as this machine allows.</summary>
internal sealed class WorkerLauncher(WorkerPoolOptions options, string bundleSource, TimeProvider time)
{
    private const string BundleName = "alcove:logic";
    private readonly SandboxProbe _probe = new();
    private readonly byte[] _bundle = Encoding.UTF8.GetBytes(bundleSource);

    /// <returns>A worker that has loaded the bundle, sealed itself and said that it is ready.</returns>
    /// <exception cref="WorkerStartException">It did not get that far.</exception>
    public async Task<Worker> LaunchAsync(CancellationToken cancellationToken)
    {
        var worker = Start();
        try
        {
            worker.Boot(options.Jit, BundleName, _bundle);
            await worker.Ready.WaitAsync(options.StartTimeout, time, cancellationToken).ConfigureAwait(false);
            return worker;
        }
        catch (Exception exception)
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            if (exception is OperationCanceledException) throw;
            throw exception as WorkerStartException ?? new WorkerStartException($"A worker process was not ready within {options.StartTimeout.TotalSeconds:0} seconds.", exception);
        }
    }

    private Worker Start()
    {
        var executable = Path.Combine(options.WorkerFolder, "Alcove.Worker");
        if (!File.Exists(executable)) throw new WorkerStartException($"The worker program is missing: '{executable}'. Build the host again.");
        if (_probe.Bubblewrap is null && options.Sandbox == SandboxPolicy.RequireIsolated)
            throw new WorkerStartException("Namespaces are not allowed here, and this host requires them: install bubblewrap and allow unprivileged user namespaces.");
        var pair = new SocketPair();
        try
        {
            var process = SpawnedProcess.Start([.. Command(executable)], [.. Environment()], pair.Child);
            pair.CloseChild();
            return new Worker(pair, process, _probe.Bubblewrap is null ? SandboxLevel.Filtered : SandboxLevel.Isolated, options, time);
        }
        catch (Win32Exception exception)
        {
            pair.Dispose();
            throw new WorkerStartException(exception.Message, exception);
        }
    }

    private IEnumerable<string> Command(string executable)
    {
        string[] worker = [executable, "--socket", SpawnedProcess.InheritedDescriptor.ToString(CultureInfo.InvariantCulture)];
        return _probe.Bubblewrap is { } bubblewrap ? [bubblewrap, .. BubblewrapArguments.For(options.WorkerFolder, RuntimeFolder), .. worker] : worker;
    }

    private static IEnumerable<string> Environment() =>
    [
        $"DOTNET_ROOT={RuntimeFolder}",
        "DOTNET_EnableDiagnostics=0", // no debugger socket, no profiler
        "DOTNET_EnableWriteXorExecute=0", // see docs/decisions/0003-worker-memory.md
        "DOTNET_GCHeapHardLimit=0x4000000", // the managed part only carries frames: 64 MB are plenty
        "DOTNET_GCgen0size=0x100000",
        "LANG=C.UTF-8",
    ];

    private static string RuntimeFolder => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
