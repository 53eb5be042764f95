using System.Globalization;
using System.Runtime.InteropServices;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>How long threads keep the processor once they have it, by what the kernel says, in nanoseconds.</summary>
internal static class ThreadTurns
{
    public const ulong Short = 100_000;
    public const ulong Long = 5_000_000;

    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Skips the test where the kernel knows no turns of a thread's own.</summary>
    public static void SkipUnlessKnown() => Assert.SkipUnless(Environment.OSVersion.Version >= new Version(6, 12), "This kernel knows no turns of a thread's own.");

    /// <summary>Of all threads of a process, by their ids; none when it has ended.</summary>
    public static IReadOnlyDictionary<int, ulong> Of(int process)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{process}/task")
                .Select(static thread => int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture))
                .ToDictionary(static thread => thread, OfThread)
                .Where(static turn => turn.Value > 0) // 0 for one that has just ended
                .ToDictionary();
        }
        catch (IOException)
        {
            return new Dictionary<int, ulong>();
        }
    }

    /// <summary>Of the calling thread.</summary>
    public static ulong Own => OfThread(0);

    private static ulong OfThread(int thread)
    {
        var attributes = new ulong[7]; // struct sched_attr
        _ = syscall(IsArm ? 275 : 315, thread, attributes, attributes.Length * sizeof(ulong), 0);
        return attributes[3];
    }

    [DllImport("libc")] private static extern nint syscall(nint number, nint thread, ulong[] attributes, nint size, nint flags);
}
