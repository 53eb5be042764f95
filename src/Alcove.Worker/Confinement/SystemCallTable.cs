namespace Alcove.Worker.Confinement;

/// <summary>Numbers of system calls on one architecture.</summary>
internal sealed class SystemCallTable
{
    /// <summary>AUDIT_ARCH value.</summary>
    public required uint Architecture { get; init; }

    /// <summary>First number of a second table that the architecture offers (x32); null when there is none.</summary>
    public uint? ForeignCallsFrom { get; init; }

    /// <summary>Calls that are harmless with any arguments and needed by the engine or the runtime.</summary>
    public required int[] Harmless { get; init; }

    /// <summary>Calls that look at files; they fail softly, because libraries try them and go on.</summary>
    public required int[] Files { get; init; }

    public required int Mmap { get; init; }
    public required int Mprotect { get; init; }
    public required int Memfd { get; init; }
    public required int Truncate { get; init; }
    public required int Clone { get; init; }
    public required int Clone3 { get; init; }
    public required int Tgkill { get; init; }
    public required int Prctl { get; init; }
    public required int Fcntl { get; init; }
    public required int Prlimit { get; init; }
    public required int SetAffinity { get; init; }
    public required int SetScheduler { get; init; }
    public required int Seccomp { get; init; }

    /// <summary>x86-64, from asm/unistd_64.h.</summary>
    public static SystemCallTable X64 { get; } = new()
    {
        Architecture = 0xC000003E,
        ForeignCallsFrom = 0x40000000,
        Harmless =
        [
            202, 0, 1, 19, 20, 47, 45, 44, 46, 7, 271, // futex read write readv writev recvmsg recvfrom sendto sendmsg poll ppoll
            228, 229, 96, 201, 35, 230, 24, // clock_gettime clock_getres gettimeofday time nanosleep clock_nanosleep sched_yield
            11, 12, 25, 28, 27, 149, 150, 324, // munmap brk mremap madvise mincore mlock munlock membarrier
            13, 14, 15, 131, 128, 130, 127, // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack rt_sigtimedwait rt_sigsuspend rt_sigpending
            39, 110, 186, 102, 104, 107, 108, 309, 204, 145, 143, 146, 147, // getpid getppid gettid get*id getcpu sched_getaffinity sched_get*
            273, 334, 218, 3, 5, 17, 8, 318, 63, 99, 98, 60, 231, 219, // set_robust_list rseq set_tid_address close fstat pread64 lseek getrandom uname sysinfo getrusage exit exit_group restart_syscall
            290, 293, 140, 97, // eventfd2 pipe2 getpriority getrlimit
        ],
        Files = [2, 257, 437, 4, 6, 262, 332, 21, 269, 439, 89, 267, 79, 16, 41, 32], // open openat openat2 stat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat getcwd ioctl socket dup
        Mmap = 9, Mprotect = 10, Memfd = 319, Truncate = 77, Clone = 56, Clone3 = 435, Tgkill = 234, Prctl = 157, Fcntl = 72, Prlimit = 302, SetAffinity = 203, SetScheduler = 144, Seccomp = 317,
    };

    /// <summary>arm64, from asm-generic/unistd.h.</summary>
    public static SystemCallTable Arm64 { get; } = new()
    {
        Architecture = 0xC00000B7,
        Harmless =
        [
            98, 63, 64, 65, 66, 212, 207, 206, 211, 73, 113, 114, 169, 101, 115, 124, 215, 214, 216, 233, 232, 228, 229, 283, 134, 135, 139, 132, 137, 133, 136,
            172, 173, 178, 174, 176, 175, 177, 168, 123, 120, 121, 125, 126, 99, 293, 96, 57, 80, 67, 62, 278, 160, 179, 165, 93, 94, 128, 19, 59, 141, 163,
        ],
        Files = [56, 437, 79, 291, 48, 439, 78, 17, 29, 198, 23],
        Mmap = 222, Mprotect = 226, Memfd = 279, Truncate = 46, Clone = 220, Clone3 = 435, Tgkill = 131, Prctl = 167, Fcntl = 25, Prlimit = 261, SetAffinity = 122, SetScheduler = 119, Seccomp = 277,
    };
}
