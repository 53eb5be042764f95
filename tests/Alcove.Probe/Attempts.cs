using System.Runtime.InteropServices;

namespace Alcove.Probe;

/// <summary>The attempts, made before the seal, because afterwards memory is all that there is.</summary>
internal static partial class Attempts
{
    /// <summary>Beyond the last call of today's kernels.</summary>
    public const int NumbersInTheKernel = 512;

    private static readonly nint Parent = Environment.ProcessId == 1 ? 2 : getppid();

    public static List<Attempt> All() => Defences.Hold(Defence.SystemCallFilter) ? [.. Listed(), .. Unsafe()] : Listed();

    /// <summary>For another thread: a few of each kind.</summary>
    public static List<Attempt> Safe() => [.. Listed().Where(static (_, index) => index % 10 == 0)];

    private static nint Text(string text) => Marshal.StringToCoTaskMemUTF8(text);

    [LibraryImport("libc")] private static partial int getppid();
}
