using Alcove.Protocol.Budgets;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class SandboxTests
{
    [Fact]
    public async Task Every_layer_holds()
    {
        var report = await SandboxProbe.RunAsync(new WorkerPoolOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(Enum.GetValues<SandboxLayer>().Order(), report.Layers.Select(static state => state.Layer).Order());
        Assert.DoesNotContain(report.Layers, static state => !state.Holds);
    }

    [Fact]
    public async Task A_layer_that_is_required_and_missing_fails_the_start()
    {
        // A worker that says it is ready and has not sealed itself: what counts is what the kernel says.
        using var folder = new FolderForOthers();
        folder.Copy(Path.Combine(AppContext.BaseDirectory, "probe"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "do-not-seal"), string.Empty, TestContext.Current.CancellationToken);
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 0, WorkerFolder = folder.Path }, new ProgramBudgets(), string.Empty, TimeProvider.System);
        var exception = await Assert.ThrowsAsync<WorkerStartException>(() => pool.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SystemCallFilter (Seccomp 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_hosts_environment_and_descriptors_is_handed_on()
    {
        Environment.SetEnvironmentVariable("ALCOVE_TEST_SECRET", "x");
        try
        {
            var report = await SandboxProbe.RunAsync(new WorkerPoolOptions(), TestContext.Current.CancellationToken);
            Assert.True(report.Holds(SandboxLayer.CleanEnvironment));
            Assert.True(report.Holds(SandboxLayer.ClosedDescriptors));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ALCOVE_TEST_SECRET", null);
        }
    }
}
