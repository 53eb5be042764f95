using System.Runtime.InteropServices;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Signals to processes; .NET itself can only kill.</summary>
internal static partial class Signals
{
    private const int InterruptNumber = 2;
    private const int KillNumber = 9;
    private const int NoSignal = 0;

    /// <summary>What Ctrl+C sends.</summary>
    public static void Interrupt(int process) => _ = Send(process, InterruptNumber);

    public static void Kill(int process) => Assert.Equal(0, Send(process, KillNumber));

    public static bool IsAlive(int process) => Send(process, NoSignal) == 0;

    public static async Task WaitForEndAsync(int process)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (IsAlive(process))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(15), $"process {process} is still there");
            await Task.Delay(10);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
