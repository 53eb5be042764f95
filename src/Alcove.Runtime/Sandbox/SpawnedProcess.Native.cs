using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Alcove.Runtime.Sandbox;

/// <summary>A child process that inherits exactly one descriptor. System.Diagnostics.Process cannot pass descriptors on.</summary>
internal sealed unsafe partial class SpawnedProcess
{
    /// <summary>Number of the inherited descriptor in the child.</summary>
    public const int InheritedDescriptor = 3;

    private const int KillSignal = 9;
    private const int ContinueSignal = 18;
    private const int StopSignal = 19;
    private const int WriteOnly = 1;
    private const short SetSession = 0x80; // POSIX_SPAWN_SETSID
    private const int OpaqueSize = 512; // posix_spawn_file_actions_t and posix_spawnattr_t are smaller in every libc

    // The kernel kills a worker when the thread that spawned it ends, so one thread that never ends does all spawning.
    private static readonly SpawningThread Spawner = new();

    private SpawnedProcess(int id) => Id = id;

    public int Id { get; }

    /// <summary>Starts a program with a clean environment, in a session of its own: it has no terminal, and its processes share one weight.</summary>
    /// <exception cref="Win32Exception">The system refused.</exception>
    public static SpawnedProcess Start(IReadOnlyList<string> command, IReadOnlyList<string> environment, int? inherited) =>
        Spawner.Run(() => Spawn(command, environment, inherited));

    /// <summary>Ends a process at once; nothing happens when it has ended.</summary>
    public static void Kill(int processId) => _ = kill(processId, KillSignal);

    /// <summary>Makes a process stand still; it cannot refuse.</summary>
    public static void Stop(int processId) => _ = kill(processId, StopSignal);

    /// <summary>Lets a stopped process go on.</summary>
    public static void Continue(int processId) => _ = kill(processId, ContinueSignal);

    /// <summary>Waits for its end and takes it out of the process table.</summary>
    /// <returns>Exit code; 128 and the signal when a signal ended it.</returns>
    public int WaitForExit()
    {
        int status;
        while (waitpid(Id, &status, 0) < 0)
            if (Marshal.GetLastPInvokeError() != 4) return -1; // EINTR is tried again
        return (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
    }

    private static SpawnedProcess Spawn(IReadOnlyList<string> command, IReadOnlyList<string> environment, int? inherited)
    {
        ThreadPlaces.Take(Turns.Usual); // the child has what this thread has, which may be the host's short ones
        using var arguments = new TextArray(command);
        using var variables = new TextArray(environment);
        var actions = stackalloc byte[OpaqueSize];
        var attributes = stackalloc byte[OpaqueSize];
        Check(posix_spawn_file_actions_init(actions), command[0]);
        Check(posix_spawnattr_init(attributes), command[0]);
        try
        {
            // SECURITY(T44): a session without a terminal, so nothing can be typed into the host's (TIOCSTI).
            Check(posix_spawnattr_setflags(attributes, SetSession), command[0]);
            if (inherited is { } descriptor) Check(posix_spawn_file_actions_adddup2(actions, descriptor, InheritedDescriptor), command[0]);
            fixed (byte* nothing = "/dev/null\0"u8)
            {
                Check(posix_spawn_file_actions_addopen(actions, 0, nothing, 0, 0), command[0]);
                if (Defences.Hold(Defence.ClosedDescriptors))
                {
                    // SECURITY(T45): nothing of the host's is handed on, not even its terminal or its log.
                    Check(posix_spawn_file_actions_addopen(actions, 1, nothing, WriteOnly, 0), command[0]);
                    Check(posix_spawn_file_actions_addopen(actions, 2, nothing, WriteOnly, 0), command[0]);
                    Check(posix_spawn_file_actions_addclosefrom_np(actions, InheritedDescriptor + 1), command[0]);
                }
            }

            int id;
            Check(posix_spawn(&id, arguments.Pointer[0], actions, attributes, arguments.Pointer, variables.Pointer), command[0]);
            return new SpawnedProcess(id);
        }
        finally
        {
            _ = posix_spawnattr_destroy(attributes);
            _ = posix_spawn_file_actions_destroy(actions);
        }
    }

    private static void Check(int error, string program)
    {
        if (error != 0) throw new Win32Exception(error, $"'{program}' could not be started: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [LibraryImport("libc")] private static partial int posix_spawn(int* id, byte* path, byte* actions, byte* attributes, byte** arguments, byte** environment);
    [LibraryImport("libc")] private static partial int posix_spawn_file_actions_init(byte* actions);
    [LibraryImport("libc")] private static partial int posix_spawn_file_actions_destroy(byte* actions);
    [LibraryImport("libc")] private static partial int posix_spawn_file_actions_adddup2(byte* actions, int from, int to);
    [LibraryImport("libc")] private static partial int posix_spawn_file_actions_addopen(byte* actions, int descriptor, byte* path, int flags, int mode);
    [LibraryImport("libc")] private static partial int posix_spawn_file_actions_addclosefrom_np(byte* actions, int from);
    [LibraryImport("libc")] private static partial int posix_spawnattr_init(byte* attributes);
    [LibraryImport("libc")] private static partial int posix_spawnattr_destroy(byte* attributes);
    [LibraryImport("libc")] private static partial int posix_spawnattr_setflags(byte* attributes, short flags);
    [LibraryImport("libc", SetLastError = true)] private static partial int waitpid(int id, int* status, int options);
    [LibraryImport("libc", SetLastError = true)] private static partial int kill(int id, int signal);

    /// <summary>char*[] that ends with null.</summary>
    private sealed class TextArray : IDisposable
    {
        private readonly int _count;

        public TextArray(IReadOnlyList<string> texts)
        {
            _count = texts.Count;
            Pointer = (byte**)NativeMemory.AllocZeroed((nuint)(_count + 1), (nuint)sizeof(byte*));
            for (var i = 0; i < _count; i++) Pointer[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
        }

        public byte** Pointer { get; }

        public void Dispose()
        {
            for (var i = 0; i < _count; i++) Marshal.FreeCoTaskMem((nint)Pointer[i]);
            NativeMemory.Free(Pointer);
        }
    }
}
