namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>A folder of one test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("alcove-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Writes a file, with the folders that lead to it.</summary>
    public async Task WriteAsync(string path, string content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
    }

    /// <summary>Copies a program of the repository, so that a test may change it.</summary>
    /// <param name="name">Its folder in programs/.</param>
    /// <param name="place">Where in this folder.</param>
    public string CopyProgram(string name, string place)
    {
        var source = Repository.Program(name);
        var target = System.IO.Path.Combine(Path, place);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
