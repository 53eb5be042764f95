using System.Globalization;
using System.Runtime.InteropServices;

namespace Alcove.Runtime.Sandbox;

/// <summary>
/// Gives all threads of a process their policy and the length of their turns. What has short turns waits for nothing longer: it takes the
/// processor at once from what has longer ones, so an answer to a tap does not wait for the long turn of a program that computes. It gets
/// no larger share by that. The kernel knows such turns since Linux 6.12; before, they change nothing.
/// </summary>
internal static unsafe partial class ThreadPlaces
{
    public const int Normal = 0; // SCHED_OTHER
    public const int WhatOthersLeave = 5; // SCHED_IDLE
    private const ulong KeepPolicy = 8; // SCHED_FLAG_KEEP_POLICY
    private const ulong Short = 500_000; // ns; the kernel's own are some milliseconds

    private static readonly nint SetAttributes = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 274 : 314;

    /// <param name="processId">The process; threads that they start later have it too. Nothing happens when it has ended.</param>
    /// <param name="policy">Policy of the kernel's; null to leave it.</param>
    /// <param name="isShort">Whether they have short turns.</param>
    /// <param name="nice">Their priority; null to leave it.</param>
    public static void Set(int processId, int? policy, bool isShort, int? nice = null)
    {
        try
        {
            foreach (var thread in Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task")))
                SetThread(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), policy, isShort, nice);
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    /// <summary>For the calling thread alone, and what it starts from now on.</summary>
    public static void TakeUsualTurns() => SetThread(0, policy: null, isShort: false, nice: null);

    private static void SetThread(int id, int? policy, bool isShort, int? nice)
    {
        var attributes = new Attributes { Size = (uint)sizeof(Attributes), Flags = policy is null ? KeepPolicy : 0, Policy = (uint)(policy ?? 0), Nice = nice ?? getpriority(0, id), Turn = isShort ? Short : 0 };
        _ = syscall(SetAttributes, id, &attributes, 0);
    }

    [LibraryImport("libc")] private static partial nint syscall(nint number, nint thread, Attributes* attributes, nint flags);
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
