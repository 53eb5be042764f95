using System.Runtime.InteropServices;

namespace Alcove.Worker.Confinement;

/// <summary>
/// The kernel's own rule set for a process that gives up rights. It counts for the thread that asks and for those that it starts
/// later, so it comes in two steps: reading only, before the engine has threads; nothing at all, at the seal.
/// </summary>
internal static unsafe partial class Landlock
{
    private const nint CreateRuleset = 444; // the same number on all architectures
    private const nint AddRule = 445;
    private const nint RestrictSelf = 446;
    private const nint AskVersion = 1; // LANDLOCK_CREATE_RULESET_VERSION
    private const nint PathBeneath = 1; // LANDLOCK_RULE_PATH_BENEATH
    private const ulong ReadFile = 1 << 2;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFolder = 1 << 3;
    private const ulong BindAndConnect = 3; // TCP
    private const ulong AbstractSockets = 1; // signals are left alone: before kernel 6.15 the scope cuts off a process's own threads
    private const int OnlyAPath = 0x280000; // O_PATH | O_CLOEXEC
    private static bool _holdsReading;

    /// <summary>Version of the kernel's; 0 where it has none.</summary>
    public static int Version { get; } = (int)Math.Max(0, syscall(CreateRuleset, 0, 0, AskVersion));

    /// <summary>From here on this thread and its children read, and write to devices only.</summary>
    public static void AllowReading() => _holdsReading = Restrict([("/", ReadFile | ReadFolder), ("/dev", ReadFile | ReadFolder | WriteFile)]);

    /// <summary>From here on this thread opens nothing.</summary>
    public static void AllowNothing() => IsHolding = Restrict([]) && _holdsReading;

    /// <summary>Whether the kernel took both steps.</summary>
    public static bool IsHolding { get; private set; }

    private static bool Restrict(ReadOnlySpan<(string Path, ulong Rights)> allowed)
    {
        if (Version == 0) return false;
        var handled = new Rules
        {
            Files = Version switch { >= 5 => 0xFFFF, >= 3 => 0x7FFF, 2 => 0x3FFF, _ => 0x1FFF },
            Network = Version >= 4 ? BindAndConnect : 0,
            Scopes = Version >= 6 ? AbstractSockets : 0,
        };
        var rules = (int)syscall(CreateRuleset, (nint)(&handled), Version >= 6 ? 24 : Version >= 4 ? 16 : 8, 0);
        if (rules < 0) return false;
        foreach (var (path, rights) in allowed)
        {
            var folder = open(path, OnlyAPath);
            if (folder < 0) continue;
            var rule = new PathRule { Rights = rights, Folder = folder };
            _ = syscall4(AddRule, rules, PathBeneath, (nint)(&rule), 0);
            _ = close(folder);
        }

        var worked = syscall(RestrictSelf, rules, 0, 0) == 0;
        _ = close(rules);
        return worked;
    }

    [LibraryImport("libc", SetLastError = true)] private static partial nint syscall(nint number, nint a, nint b, nint c);
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)] private static partial nint syscall4(nint number, nint a, nint b, nint c, nint d);
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)] private static partial int open(string path, int flags);
    [LibraryImport("libc")] private static partial int close(int descriptor);

    [StructLayout(LayoutKind.Sequential)]
    private struct Rules
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PathRule
    {
        public ulong Rights;
        public int Folder;
    }
}
