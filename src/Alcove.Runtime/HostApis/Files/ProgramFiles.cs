using System.Buffers.Text;
using System.Security.Cryptography;
using Alcove.Packaging;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>The files that one running program sees. Its temporary files end with it.</summary>
internal sealed partial class ProgramFiles(InstalledProgram program, FileShelf shelf, string instance) : IAsyncDisposable
{
    /// <summary>Largest piece that is read or written at once.</summary>
    public const int LargestPiece = 4 * 1024 * 1024;

    private readonly string _temporary = Path.Combine(shelf.TemporaryRoot, instance);
    private long _temporaryBytes;

    /// <summary>Size of a file in bytes.</summary>
    public long SizeOf(string text)
    {
        var path = Parse(text);
        if (path.Area == FileArea.Package) return PackageFile(path).Length;
        return ExistingFile(path).Length;
    }

    public void Access(string text)
    {
        var path = Parse(text);
        if (path.Area == FileArea.Package)
        {
            if (!IsPackageFolder(path)) PackageFile(path);
        }
        else if (!Path.Exists(OsPath(path)))
        {
            throw Failed(ErrorCode.FileNotFound, path);
        }
    }

    public IReadOnlyList<FileFacts> Stat(string text, bool recursive)
    {
        var path = Parse(text);
        if (path.Area == FileArea.Package) return [new("/", IsPackageFolder(path), IsPackageFolder(path) ? 0 : PackageFile(path).Length, default, default)];
        var full = OsPath(path);
        if (File.Exists(full)) return [FileFacts.Of("/", new FileInfo(full))];
        if (!Directory.Exists(full)) throw Failed(ErrorCode.FileNotFound, path);
        var root = new DirectoryInfo(full);
        var facts = new List<FileFacts> { FileFacts.Of("/", root) };
        if (recursive) facts.AddRange(root.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => FileFacts.Of($"/{Path.GetRelativePath(full, entry.FullName).Replace(Path.DirectorySeparatorChar, '/')}", entry)).OrderBy(static entry => entry.Path, StringComparer.Ordinal));
        return facts;
    }

    /// <summary>Bytes from a place on; fewer at the end of the file.</summary>
    public (byte[] Bytes, long Size) Read(string text, long position, long length)
    {
        var path = Parse(text);
        var count = (int)Math.Clamp(length, 0, LargestPiece);
        if (path.Area == FileArea.Package)
        {
            var content = PackageFile(path);
            var from = (int)Math.Clamp(position, 0, content.Length);
            return (content.Slice(from, Math.Min(count, content.Length - from)).ToArray(), content.Length);
        }

        using var stream = ExistingFile(path).OpenRead();
        stream.Position = Math.Clamp(position, 0, stream.Length);
        var bytes = new byte[Math.Min(count, stream.Length - stream.Position)];
        stream.ReadExactly(bytes);
        return (bytes, stream.Length);
    }

    /// <summary>A whole file, for what leaves the program (uploads, pictures); the caller closes it.</summary>
    public Stream OpenRead(string text)
    {
        var path = Parse(text);
        return path.Area == FileArea.Package ? new MemoryStream(PackageFile(path).ToArray(), writable: false) : ExistingFile(path).OpenRead();
    }

    /// <summary>A name for a new temporary file, which does not exist yet.</summary>
    public string NewTemporary(string extension) => new FilePath(FileArea.Temporary, NewName("tmp_", extension)).ToString();

    /// <summary>Writes a stream to a temporary file.</summary>
    public async Task<(string Path, long Size)> SaveTemporaryAsync(Stream content, string extension, CancellationToken cancellationToken)
    {
        var path = Parse(NewTemporary(extension));
        Directory.CreateDirectory(_temporary);
        var size = 0L;
        try
        {
            var file = new FileStream(OsPath(path), FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                var block = new byte[64 * 1024];
                while (await content.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                {
                    TakeTemporary(count);
                    size += count;
                    await file.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            // Half a file is of no use to anybody.
            File.Delete(OsPath(path));
            TakeTemporary(-size);
            throw;
        }

        return (path.ToString(), size);
    }

    public async ValueTask DisposeAsync()
    {
        CloseAll();
        await Task.Run(() =>
        {
            try
            {
                if (Directory.Exists(_temporary)) Directory.Delete(_temporary, recursive: true);
            }
            catch (IOException)
            {
                // A download that is just ending still holds a file; the next start of the host removes it.
            }
        }).ConfigureAwait(false);
    }

    private static string NewName(string prefix, string extension) =>
        $"{prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}{(extension.Length is > 0 and <= 10 && extension.All(char.IsAsciiLetterOrDigit) ? $".{extension.ToLowerInvariant()}" : string.Empty)}";

    private static FilePath Parse(string text) => FilePath.TryParse(text, out var path) ? path : throw new ApiException(new ApiError(ErrorCode.FileNotFound, text.Length > 200 ? text[..200] : text));

    private static ApiException Failed(ErrorCode code, FilePath path) => new(new ApiError(code, path.ToString()));

    private string OsPath(FilePath path) => path.Area switch
    {
        FileArea.User => Path.Combine(shelf.UserFolder, path.Relative),
        FileArea.Saved => Path.Combine(shelf.SavedFolder, path.Relative),
        FileArea.Temporary => Path.Combine(_temporary, path.Relative),
        _ => throw Failed(ErrorCode.FileReadOnly, path),
    };

    private FileInfo ExistingFile(FilePath path)
    {
        var file = new FileInfo(OsPath(path));
        if (file.Exists) return file;
        throw Failed(Directory.Exists(file.FullName) ? ErrorCode.IsDirectory : ErrorCode.FileNotFound, path);
    }

    private ReadOnlyMemory<byte> PackageFile(FilePath path) =>
        PackagePath.TryParse(path.Relative, out var inPackage) && program.Package.Contains(inPackage) ? program.Package.Read(inPackage)
        : throw Failed(IsPackageFolder(path) ? ErrorCode.IsDirectory : ErrorCode.FileNotFound, path);

    private bool IsPackageFolder(FilePath path) =>
        path.Relative.Length == 0 || program.Package.Manifest.Files.Keys.Any(file => file.Value.StartsWith($"{path.Relative}/", StringComparison.Ordinal));

    /// <summary>The user's folder and saved files count together; temporary ones by themselves.</summary>
    private void Take(FileArea area, long bytes, int files)
    {
        if (area == FileArea.Temporary) TakeTemporary(bytes);
        else shelf.Take(bytes, files);
    }

    private void TakeTemporary(long bytes)
    {
        if (Interlocked.Add(ref _temporaryBytes, bytes) <= FileShelf.LargestTemporary || bytes <= 0) return;
        Interlocked.Add(ref _temporaryBytes, -bytes);
        throw new ApiException(new ApiError(ErrorCode.FileQuotaExceeded, "temporary files"));
    }
}
