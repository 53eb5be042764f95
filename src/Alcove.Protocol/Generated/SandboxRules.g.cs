// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Sandboxing;

/// <summary>What a worker process may do: the namespaces around it, its environment, its limits, and every system call that it may make. What is not listed is refused.</summary>
public static class SandboxRules
{
    /// <summary>Arguments of bubblewrap, in order; {runtime} and {worker} stand for folders.</summary>
    public static IReadOnlyList<IsolationRule> Isolation { get; } =
    [
        new(SandboxLayer.UserNamespace, ["--unshare-user", "--uid", "65534", "--gid", "65534"], "nobody: its user and group exist nowhere else"),
        new(SandboxLayer.UserNamespace, ["--disable-userns"], "and it can make no further user namespace, from which holes of the kernel are reached"),
        new(SandboxLayer.ProcessNamespace, ["--unshare-pid", "--as-pid-1"], "it sees no process but itself"),
        new(SandboxLayer.NetworkNamespace, ["--unshare-net"], "no network at all, not even this machine's"),
        new(SandboxLayer.IpcNamespace, ["--unshare-ipc"], "no shared memory, no message queues of others"),
        new(SandboxLayer.HostNameNamespace, ["--unshare-uts", "--hostname", "alcove"], "the name of the machine is not its business"),
        new(SandboxLayer.CgroupNamespace, ["--unshare-cgroup-try"], "where it stands in the host's control groups is not either"),
        new(SandboxLayer.ProcessNamespace, ["--die-with-parent"], "no worker outlives its host"),
        new(SandboxLayer.NoCapabilities, ["--cap-drop", "ALL"], "no rights of root, in no namespace"),
        new(SandboxLayer.MountNamespace, ["--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"], "the libraries, read-only; nothing else of the system is there"),
        new(SandboxLayer.MountNamespace, ["--ro-bind-try", "/usr/share/zoneinfo", "/usr/share/zoneinfo", "--ro-bind-try", "/etc/localtime", "/etc/localtime"], "time zones"),
        new(SandboxLayer.MountNamespace, ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives"], "where the libraries are"),
        new(SandboxLayer.MountNamespace, ["--ro-bind-try", "/sys/devices/system/cpu", "/sys/devices/system/cpu"], "how many processors there are: the runtime asks while it starts"),
        new(SandboxLayer.MountNamespace, ["--dev", "/dev"], "null, zero, random and a terminal of its own"),
        new(SandboxLayer.MountNamespace, ["--proc", "/proc"], "itself only"),
        new(SandboxLayer.MountNamespace, ["--ro-bind", "{runtime}", "{runtime}", "--ro-bind", "{worker}", "{worker}", "--chdir", "/"], "the worker's own program, read-only"),
    ];

    /// <summary>The whole environment of a worker.</summary>
    public static IReadOnlyList<EnvironmentRule> Environment { get; } =
    [
        new("DOTNET_ROOT", "{runtime}", "where the runtime is"),
        new("DOTNET_EnableDiagnostics", "0", "no debugger socket, no profiler"),
        new("DOTNET_EnableWriteXorExecute", "0", "see docs/decisions/0003-worker-memory.md"),
        new("DOTNET_GCHeapHardLimit", "0x4000000", "the managed part only carries frames: 64 MB are plenty"),
        new("DOTNET_GCgen0size", "0x100000", "and it collects early"),
        new("LANG", "C.UTF-8", "texts are UTF-8"),
    ];

    /// <summary>Limits that a worker sets for itself before its first line of a program.</summary>
    public static IReadOnlyList<LimitRule> Limits { get; } =
    [
        new("core", 4, 0, "no memory of a program in a file"),
        new("fsize", 1, 0, "no byte into any file"),
        new("nofile", 7, 64, "no descriptors without end; what it needs is open by then"),
        new("msgqueue", 12, 0, "no message queues"),
        new("memlock", 8, 65536, "no memory that cannot be swapped"),
    ];

    /// <summary>System calls that do not simply fail, the most used first.</summary>
    public static IReadOnlyList<SystemCallRule> SystemCalls { get; } =
    [
        new("futex", 202, 98, SystemCallAction.Allow, "locks of the engine and the runtime"),
        new("read", 0, 63, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("write", 1, 64, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("readv", 19, 65, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("writev", 20, 66, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("recvmsg", 47, 212, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("recvfrom", 45, 207, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("sendto", 44, 206, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("sendmsg", 46, 211, SystemCallAction.Allow, "its one socket, and the pipes of its own threads"),
        new("poll", 7, -1, SystemCallAction.Allow, "waiting for its socket and its timers"),
        new("ppoll", 271, 73, SystemCallAction.Allow, "waiting for its socket and its timers"),
        new("clock_gettime", 228, 113, SystemCallAction.Allow, "the clock"),
        new("clock_getres", 229, 114, SystemCallAction.Allow, "the clock"),
        new("gettimeofday", 96, 169, SystemCallAction.Allow, "the clock"),
        new("time", 201, -1, SystemCallAction.Allow, "the clock"),
        new("nanosleep", 35, 101, SystemCallAction.Allow, "the clock"),
        new("clock_nanosleep", 230, 115, SystemCallAction.Allow, "the clock"),
        new("sched_yield", 24, 124, SystemCallAction.Allow, "the clock"),
        new("munmap", 11, 215, SystemCallAction.Allow, "memory that it has"),
        new("brk", 12, 214, SystemCallAction.Allow, "memory that it has"),
        new("mremap", 25, 216, SystemCallAction.Allow, "memory that it has"),
        new("madvise", 28, 233, SystemCallAction.Allow, "memory that it has"),
        new("mincore", 27, 232, SystemCallAction.Allow, "memory that it has"),
        new("mlock", 149, 228, SystemCallAction.Allow, "memory that it has"),
        new("munlock", 150, 229, SystemCallAction.Allow, "memory that it has"),
        new("membarrier", 324, 283, SystemCallAction.Allow, "memory that it has"),
        new("rt_sigaction", 13, 134, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("rt_sigprocmask", 14, 135, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("rt_sigreturn", 15, 139, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("sigaltstack", 131, 132, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("rt_sigtimedwait", 128, 137, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("rt_sigsuspend", 130, 133, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("rt_sigpending", 127, 136, SystemCallAction.Allow, "signals between its own threads: the collectors stop them so"),
        new("getpid", 39, 172, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getppid", 110, 173, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("gettid", 186, 178, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getuid", 102, 174, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getgid", 104, 176, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("geteuid", 107, 175, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getegid", 108, 177, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getcpu", 309, 168, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("sched_getaffinity", 204, 123, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("sched_getscheduler", 145, 120, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("sched_getparam", 143, 121, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("sched_get_priority_max", 146, 125, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("sched_get_priority_min", 147, 126, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("getpriority", 140, 141, SystemCallAction.Allow, "asks who it is; in a space of its own the answers say nothing"),
        new("set_robust_list", 273, 99, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("rseq", 334, 293, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("set_tid_address", 218, 96, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("exit", 60, 93, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("exit_group", 231, 94, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("restart_syscall", 219, 128, SystemCallAction.Allow, "the beginning and the end of its own threads"),
        new("close", 3, 57, SystemCallAction.Allow, "descriptors that are open already"),
        new("fstat", 5, 80, SystemCallAction.Allow, "descriptors that are open already"),
        new("pread64", 17, 67, SystemCallAction.Allow, "descriptors that are open already"),
        new("lseek", 8, 62, SystemCallAction.Allow, "descriptors that are open already"),
        new("getrandom", 318, 278, SystemCallAction.Allow, "randomness and the size of the machine, by which the engine plans its heap"),
        new("uname", 63, 160, SystemCallAction.Allow, "randomness and the size of the machine, by which the engine plans its heap"),
        new("sysinfo", 99, 179, SystemCallAction.Allow, "randomness and the size of the machine, by which the engine plans its heap"),
        new("getrusage", 98, 165, SystemCallAction.Allow, "randomness and the size of the machine, by which the engine plans its heap"),
        new("getrlimit", 97, 163, SystemCallAction.Allow, "randomness and the size of the machine, by which the engine plans its heap"),
        new("eventfd2", 290, 19, SystemCallAction.Allow, "new threads of the runtime wake each other so; neither reaches anybody outside"),
        new("pipe2", 293, 59, SystemCallAction.Allow, "new threads of the runtime wake each other so; neither reaches anybody outside"),
        new("mmap", 9, 222, SystemCallAction.Allow, "memory; executable too, because the .NET runtime compiles while it runs (docs/decisions/0003-worker-memory.md). A worker compiled to native code does without"),
        new("mprotect", 10, 226, SystemCallAction.Allow, "memory; executable too, because the .NET runtime compiles while it runs (docs/decisions/0003-worker-memory.md). A worker compiled to native code does without"),
        new("memfd_create", 319, 279, SystemCallAction.Allow, "memory; executable too, because the .NET runtime compiles while it runs (docs/decisions/0003-worker-memory.md). A worker compiled to native code does without"),
        new("ftruncate", 77, 46, SystemCallAction.Allow, "memory; executable too, because the .NET runtime compiles while it runs (docs/decisions/0003-worker-memory.md). A worker compiled to native code does without"),
        new("clone", 56, 220, SystemCallAction.Allow, "threads of this process, and no new namespace, no new process") { Argument = 0, Mask = 0x7E070F00, Values = [0x50F00] },
        new("clone3", 435, 435, SystemCallAction.Unknown, "its flags lie behind a pointer, where no filter looks; the C library then uses clone"),
        new("tgkill", 234, 131, SystemCallAction.Allow, "signals to its own threads only") { Argument = 0, Mask = 0xFFFFFFFF, Values = [], OwnProcess = true },
        new("prctl", 157, 167, SystemCallAction.Allow, "names of threads and of memory (PR_SET_NAME, PR_GET_NAME, PR_SET_VMA)") { Argument = 0, Mask = 0xFFFFFFFF, Values = [0xF, 0x10, 0x53564D41] },
        new("fcntl", 72, 25, SystemCallAction.Allow, "flags and copies of open descriptors (F_GETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC)") { Argument = 1, Mask = 0xFFFFFFFF, Values = [0x1, 0x3, 0x4, 0x406] },
        new("prlimit64", 302, 261, SystemCallAction.Allow, "reads limits; a new limit is refused") { Argument = 2, Mask = 0xFFFFFFFF, Values = [0x0], IsPointer = true },
        new("sched_setaffinity", 203, 122, SystemCallAction.Pretend, "nothing is done, but told that it worked: a thread of the runtime that is refused ends the process (docs/decisions/0003-worker-memory.md)"),
    ];
}
