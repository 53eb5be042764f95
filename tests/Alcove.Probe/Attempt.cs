using System.Runtime.InteropServices;

namespace Alcove.Probe;

/// <summary>One system call, as machine code would make it.</summary>
/// <param name="Group">What it is after.</param>
/// <param name="Name">The call and what is special about it.</param>
/// <param name="Number">Its number on x86-64.</param>
/// <param name="Arguments">Its arguments; those that are missing are 0.</param>
internal sealed partial record Attempt(string Group, string Name, int Number, nint[] Arguments)
{
    /// <summary>Error number; 0 when it worked.</summary>
    public int Run()
    {
        var result = syscall(Number, At(0), At(1), At(2), At(3), At(4), At(5));
        return result is < 0 and > -4096 ? Marshal.GetLastPInvokeError() : 0;
    }

    private nint At(int index) => index < Arguments.Length ? Arguments[index] : 0;

    [LibraryImport("libc", SetLastError = true)] private static partial nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);
}
