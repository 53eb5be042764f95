using System.Globalization;
using System.Runtime.InteropServices;

namespace Alcove.Runtime.Sandbox;

/// <summary>
/// Gives threads their policy and the length of their turns. What wakes up with short turns takes the processor at once from what has longer
/// ones, so an answer to a tap does not wait for the turn of a program that computes. It gets no larger share by that. The kernel knows such
/// turns since Linux 6.12; before, they change nothing.
/// </summary>
internal static unsafe partial class ThreadPlaces
{
    public const int Normal = 0; // SCHED_OTHER
    public const int WhatOthersLeave = 5; // SCHED_IDLE
    private const ulong KeepPolicy = 8; // SCHED_FLAG_KEEP_POLICY
    private const ulong NotHandedOn = 1; // SCHED_FLAG_RESET_ON_FORK
    private const int ResetsOnFork = 0x40000000; // SCHED_RESET_ON_FORK, beside the policy that is read

    private static bool _hostIsShort;

    private static readonly nint SetAttributes = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 274 : 314;

    /// <summary>
    /// For all threads of a worker. Where it answers people, its first thread does, which runs the engine; the engine's helpers, which
    /// compile and collect, must not be in the way of that either and have the kernel's own turns.
    /// </summary>
    /// <param name="processId">The process. Nothing happens when it has ended. What its first thread starts from now on has the kernel's own turns.</param>
    /// <param name="policy">Policy of the kernel's.</param>
    /// <param name="answers">Whether somebody waits for it; else it computes.</param>
    /// <param name="nice">Their priority; null to leave it.</param>
    public static void SetWorker(int processId, int policy, bool answers, int? nice) =>
        ForEach(processId, thread => SetThread(thread, policy, !answers ? Turns.Long : thread == processId ? Turns.Short : Turns.Usual, nice, isHandedOn: thread != processId));

    /// <summary>
    /// Gives all threads of the host, and those that they start later, short turns; once in its life, since some take other ones
    /// afterwards (<see cref="Take"/>).
    /// </summary>
    public static void ShortenHost()
    {
        if (Interlocked.Exchange(ref _hostIsShort, true)) return;
        ForEach(Environment.ProcessId, static thread => SetThread(thread, policy: null, Turns.Short, nice: null, isHandedOn: true));
    }

    /// <summary>For a process that has just been started, and all that it starts.</summary>
    public static void Lengthen(int processId) => ForEach(processId, static thread => SetThread(thread, policy: null, Turns.Long, nice: null, isHandedOn: true));

    /// <summary>For the calling thread alone; what it starts has the kernel's own.</summary>
    public static void Take(Turns turns) => SetThread(0, sched_getscheduler(0) & ~ResetsOnFork, turns, nice: null, isHandedOn: false);

    private static void ForEach(int processId, Action<int> set)
    {
        try
        {
            foreach (var thread in Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task")))
                set(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    // Where the policy is kept, the kernel keeps too whether turns are handed on. An ordinary user cannot take back that they are not, so
    // what was set so once stays so.
    private static void SetThread(int id, int? policy, Turns turns, int? nice, bool isHandedOn)
    {
        var attributes = new Attributes { Size = (uint)sizeof(Attributes), Flags = (policy is null ? KeepPolicy : 0) | (isHandedOn ? 0 : NotHandedOn), Policy = (uint)(policy ?? 0), Nice = nice ?? getpriority(0, id), Turn = (ulong)turns };
        _ = syscall(SetAttributes, id, &attributes, 0);
    }

    [LibraryImport("libc")] private static partial nint syscall(nint number, nint thread, Attributes* attributes, nint flags);
    [LibraryImport("libc")] private static partial int sched_getscheduler(int thread);
    [LibraryImport("libc")] private static partial int getpriority(int which, int thread);

    /// <summary>struct sched_attr of the kernel.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public uint Size;
        public uint Policy;
        public ulong Flags;
        public int Nice;
        public uint Priority;
        public ulong Turn;
        public ulong Deadline;
        public ulong Period;
    }
}
