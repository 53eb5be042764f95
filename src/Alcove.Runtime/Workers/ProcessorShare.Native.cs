using System.Globalization;
using System.Runtime.InteropServices;
using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Workers;

/// <summary>
/// Who goes first when there is too little of the processor. A worker that yields gets what all others leave (SCHED_IDLE), and
/// keeps a whole core when nobody wants it. An ordinary user may give up a place and not take it back, so there it is not done.
/// </summary>
internal static unsafe partial class ProcessorShare
{
    private const int Normal = 0; // SCHED_OTHER
    private const int WhatOthersLeave = 5; // SCHED_IDLE
    private const int MaySetNice = 23; // CAP_SYS_NICE

    /// <summary>Whether this process may give a place and take it back.</summary>
    public static bool IsAvailable { get; } = HasCapability(MaySetNice);

    public static void Yield(int processId) => SetAll(processId, WhatOthersLeave);

    public static void Restore(int processId) => SetAll(processId, Normal);

    /// <summary>Every thread has a place of its own, also those of the engine.</summary>
    private static void SetAll(int processId, int policy)
    {
        if (!IsAvailable || !Defences.Hold(Defence.GreedyTime)) return;
        var none = 0; // struct sched_param
        try
        {
            foreach (var thread in Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task")))
                _ = sched_setscheduler(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), policy, &none);
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    private static bool HasCapability(int number)
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("CapEff:", StringComparison.Ordinal));
        return line is not null && ulong.TryParse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) && (bits & (1UL << number)) != 0;
    }

    [LibraryImport("libc")] private static partial int sched_setscheduler(int thread, int policy, int* parameters);
}
