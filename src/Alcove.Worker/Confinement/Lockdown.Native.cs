using System.Runtime.InteropServices;

namespace Alcove.Worker.Confinement;

/// <summary>Gives up rights for good: signals of the parent's death, limits, no new privileges, the system call filter on all threads.</summary>
internal static unsafe partial class Lockdown
{
    private const int SetParentDeathSignal = 1;
    private const int SetDumpable = 4;
    private const int SetNoNewPrivileges = 38;
    private const int KillSignal = 9;
    private const int LimitFileSize = 1;
    private const int LimitCore = 4;
    private const nint SetModeFilter = 1;
    private const nint OnAllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC

    /// <returns>The layers that hold, separated by spaces.</returns>
    /// <exception cref="InvalidOperationException">The filter cannot be installed: the worker must not run without it.</exception>
    public static string Apply(bool isCompiler)
    {
        _ = prctl(SetParentDeathSignal, KillSignal, 0, 0, 0);
        var layers = new List<string>();
        if (prctl(SetNoNewPrivileges, 1, 0, 0, 0) == 0) layers.Add("no-new-privileges");
        Limit(LimitCore);
        Limit(LimitFileSize);
        if (!isCompiler) _ = prctl(SetDumpable, 0, 0, 0, 0);
        InstallFilter();
        layers.Add("seccomp");
        return string.Join(' ', layers);
    }

    private static void InstallFilter()
    {
        var calls = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => SystemCallTable.X64,
            Architecture.Arm64 => SystemCallTable.Arm64,
            var other => throw new InvalidOperationException($"There is no system call filter for {other}."),
        };
        var filter = WorkerFilter.Build(calls, Environment.ProcessId);
        fixed (BpfInstruction* instructions = filter)
        {
            var program = new FilterProgram { Length = (ushort)filter.Length, Instructions = instructions };
            if (syscall(calls.Seccomp, SetModeFilter, OnAllThreads, (nint)(&program)) != 0)
                throw new InvalidOperationException($"The kernel refused the system call filter (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    private static void Limit(int resource)
    {
        var none = default(ResourceLimit);
        _ = setrlimit(resource, &none);
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
