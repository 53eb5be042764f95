using System.Runtime.InteropServices;
using Alcove.Protocol.Sandboxing;

namespace Alcove.Worker.Confinement;

/// <summary>Gives up rights for good, in two steps: what can be done without from the first line on, and the rest at the seal.</summary>
internal static unsafe partial class Lockdown
{
    private const int SetParentDeathSignal = 1;
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;
    private const int SetNoNewPrivileges = 38;
    private const int KillSignal = 9;
    private const nint SetModeFilter = 1;
    private const nint OnAllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC

    /// <summary>SECURITY(T44): before the engine is loaded and has threads of its own.</summary>
    public static void Begin()
    {
        _ = prctl(SetParentDeathSignal, KillSignal, 0, 0, 0);
        _ = prctl(SetNoNewPrivileges, 1, 0, 0, 0);
        if (Defences.Hold(Defence.Landlock)) Landlock.AllowReading();
    }

    /// <summary>Closes the door. What holds afterwards is read from the kernel (<see cref="SealFacts"/>), not believed.</summary>
    /// <exception cref="InvalidOperationException">The filter cannot be installed: the worker must not run without it.</exception>
    public static void Seal(bool isCompiler)
    {
        if (Defences.Hold(Defence.Limits))
            foreach (var rule in SandboxRules.Limits) Limit(rule.Number, (ulong)rule.Value);
        if (!isCompiler && Defences.Hold(Defence.NotDumpable)) _ = prctl(SetDumpable, 0, 0, 0, 0);
        Dumpable = prctl(GetDumpable, 0, 0, 0, 0);
        if (Defences.Hold(Defence.Landlock)) Landlock.AllowNothing();
        if (Defences.Hold(Defence.SystemCallFilter)) InstallFilter();
    }

    /// <summary>What the kernel says: 0 when no other process may look into this one.</summary>
    public static int Dumpable { get; private set; } = -1;

    private static void InstallFilter()
    {
        var calls = SystemCallTable.OfThisMachine;
        var filter = WorkerFilter.Build(calls, Environment.ProcessId);
        fixed (BpfInstruction* instructions = filter)
        {
            var program = new FilterProgram { Length = (ushort)filter.Length, Instructions = instructions };
            if (syscall(calls.Seccomp, SetModeFilter, OnAllThreads, (nint)(&program)) != 0)
                throw new InvalidOperationException($"The kernel refused the system call filter (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    private static void Limit(int resource, ulong value)
    {
        var limit = new ResourceLimit { Soft = value, Hard = value };
        _ = setrlimit(resource, &limit);
    }

    [LibraryImport("libc")] private static partial int prctl(int option, nint a, nint b, nint c, nint d);
    [LibraryImport("libc")] private static partial int setrlimit(int resource, ResourceLimit* limit);
    [LibraryImport("libc", SetLastError = true)] private static partial nint syscall(nint number, nint a, nint b, nint c);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public BpfInstruction* Instructions;
    }
}
