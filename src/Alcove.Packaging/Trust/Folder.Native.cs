using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Alcove.Packaging.Trust;

/// <summary>Flushes a folder's list of names to the disk. Needed because .NET opens no folders, and a rename that was not flushed can be undone by a crash.</summary>
[UnsupportedOSPlatform("windows")]
internal static class Folder
{
    private const int ReadOnlyOnExecution = 0x80000; // O_RDONLY | O_CLOEXEC on Linux

    /// <summary>Right because the descriptor is closed on every way out and the path is a zero-terminated UTF-8 text.</summary>
    public static void Flush(string path)
    {
        var descriptor = Open(Encoding.UTF8.GetBytes(path + '\0'), OperatingSystem.IsLinux() ? ReadOnlyOnExecution : 0);
        if (descriptor < 0) throw new IOException($"The folder '{path}' cannot be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        var result = Synchronise(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0) throw new IOException($"The folder '{path}' cannot be flushed to the disk (error {error}).");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronise(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
