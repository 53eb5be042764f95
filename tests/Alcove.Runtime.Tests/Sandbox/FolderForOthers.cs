using System.Diagnostics;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>A temporary folder that another user may read and write.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
internal sealed class FolderForOthers : IDisposable
{
    public FolderForOthers()
    {
        Path = Directory.CreateTempSubdirectory("alcove-others").FullName;
        File.SetUnixFileMode(Path, (UnixFileMode)0b111_111_111);
    }

    public string Path { get; }

    /// <summary>Copies a folder with everything below it and its rights.</summary>
    public void Copy(string folder)
    {
        using var copy = Process.Start("cp", ["-r", "--preserve=mode", folder.TrimEnd('/') + "/.", Path])!;
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
        File.SetUnixFileMode(Path, (UnixFileMode)0b111_111_111);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
