namespace Alcove.Worker.Confinement;

/// <summary>What a sealed worker may ask of the kernel: memory, its own threads, its open descriptors, the clock. Everything else fails.</summary>
internal static class WorkerFilter
{
    private const int NotPermitted = 1; // EPERM
    private const int NoSuchCall = 38; // ENOSYS

    // A thread of this process: CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, and none of the namespace flags.
    private const uint ThreadFlags = 0x00010000 | 0x100 | 0x200 | 0x400 | 0x800 | 0x40000;
    private const uint NamespaceFlags = 0x7E020000;

    public static BpfInstruction[] Build(SystemCallTable calls, int processId)
    {
        var program = new BpfProgram(calls);
        var refuse = BpfProgram.Fail(NotPermitted);
        foreach (var call in calls.Harmless) program.Rule(call, BpfProgram.Allow);

        // The .NET runtime compiles at run time, so it makes executable memory, through a memfd that it maps twice.
        // An ahead-of-time compiled worker does without and gets these three refused (docs/decisions/0003-worker-memory.md).
        foreach (var call in (int[])[calls.Mmap, calls.Mprotect, calls.Memfd, calls.Truncate]) program.Rule(call, BpfProgram.Allow);

        program.RuleMasked(calls.Clone, 0, ThreadFlags | NamespaceFlags, [ThreadFlags], refuse);
        program.Rule(calls.Clone3, BpfProgram.Fail(NoSuchCall)); // its flags are behind a pointer; libc falls back to clone
        program.RuleMasked(calls.Tgkill, 0, uint.MaxValue, [(uint)processId], refuse);
        program.RuleMasked(calls.Prctl, 0, uint.MaxValue, [15, 16, 0x53564d41], refuse); // PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
        program.RuleMasked(calls.Fcntl, 1, uint.MaxValue, [1, 3, 4, 1030], refuse); // GETFD, GETFL, SETFL, DUPFD_CLOEXEC
        program.RuleMasked(calls.Prlimit, 2, uint.MaxValue, [0], refuse); // reading limits, not setting them
        // A new thread of the .NET runtime gives up when this (or pipe2) fails, and the runtime then ends with "Out of memory."
        program.Rule(calls.SetAffinity, BpfProgram.Pretend);
        program.Rule(calls.SetScheduler, refuse);
        foreach (var call in calls.Files) program.Rule(call, refuse);
        program.Return(refuse);
        return program.ToArray();
    }
}
