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

    private readonly Lock _temporaryGate = new(); // guards _temporary
    private FileTree? _temporary;
    private string _temporaryFile = string.Empty;
    private bool _hasEnded;
    private long _temporaryBytes;

    /// <summary>Size of a file in bytes.</summary>
    public long SizeOf(string text)
    {
        var path = Parse(text);
        return path.Area == FileArea.Package ? PackageFile(path).Length : ExistingFile(path).Node.Size;
    }

    public void Access(string text)
    {
        var path = Parse(text);
        if (path.Area != FileArea.Package) Existing(path);
        else if (!IsPackageFolder(path)) PackageFile(path);
    }

    public IReadOnlyList<FileFacts> Stat(string text, bool recursive)
    {
        var path = Parse(text);
        if (path.Area == FileArea.Package) return [new("/", IsPackageFolder(path), IsPackageFolder(path) ? 0 : PackageFile(path).Length, default, default)];
        var (tree, node) = Existing(path);
        var facts = new List<FileFacts> { FileFacts.Of("/", node) };
        if (recursive && node.IsFolder) Collect(tree, node, string.Empty, facts);
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

        var (tree, node) = ExistingFile(path);
        return (tree.Read(node, Math.Clamp(position, 0, node.Size), count), node.Size);
    }

    /// <summary>A whole file, for what leaves the program (uploads, pictures); the caller closes it.</summary>
    public Stream OpenRead(string text)
    {
        var path = Parse(text);
        if (path.Area == FileArea.Package) return new MemoryStream(PackageFile(path).ToArray(), writable: false);
        var (tree, node) = ExistingFile(path);
        return new FileTreeStream(tree, node);
    }

    /// <summary>Writes a stream to a temporary file.</summary>
    public async Task<(string Path, long Size)> SaveTemporaryAsync(Stream content, string extension, CancellationToken cancellationToken)
    {
        var path = new FilePath(FileArea.Temporary, NewName("tmp_", extension));
        var tree = Temporary();
        var node = tree.Make(0, path.Relative, isFolder: false);
        try
        {
            var block = new byte[FileTree.PieceSize];
            while (await content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                TakeTemporary(count);
                node = tree.Write(node, node.Size, block.AsMemory(0, count));
            }
        }
        catch
        {
            // Half a file is of no use to anybody.
            if (!_hasEnded) tree.Remove(node);
            TakeTemporary(-node.Size);
            throw;
        }

        return (path.ToString(), node.Size);
    }

    public async ValueTask DisposeAsync()
    {
        CloseAll();
        FileTree? temporary;
        lock (_temporaryGate)
        {
            _hasEnded = true;
            temporary = _temporary;
            _temporary = null;
        }

        if (temporary is null) return;
        await Task.Run(() =>
        {
            temporary.Dispose();
            File.Delete(_temporaryFile);
        }).ConfigureAwait(false);
    }

    private static void Collect(FileTree tree, FileNode folder, string prefix, List<FileFacts> facts)
    {
        foreach (var child in tree.Children(folder.Id))
        {
            facts.Add(FileFacts.Of($"{prefix}/{child.Name}", child));
            if (child.IsFolder) Collect(tree, child, $"{prefix}/{child.Name}", facts);
        }
    }

    private static string NewName(string prefix, string extension) =>
        $"{prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}{(extension.Length is > 0 and <= 10 && extension.All(char.IsAsciiLetterOrDigit) ? $".{extension.ToLowerInvariant()}" : string.Empty)}";

    private static FilePath Parse(string text) => FilePath.TryParse(text, out var path) ? path : throw new ApiException(new ApiError(ErrorCode.FileNotFound, text.Length > 200 ? text[..200] : text));

    private static ApiException Failed(ErrorCode code, FilePath path) => new(new ApiError(code, path.ToString()));

    private FileTree Temporary()
    {
        lock (_temporaryGate)
        {
            if (_hasEnded) throw new ApiException(new ApiError(ErrorCode.Aborted));
            return _temporary ??= shelf.OpenTemporary(instance, out _temporaryFile);
        }
    }

    private FileTree TreeOf(FileArea area) => area switch { FileArea.User or FileArea.Saved => shelf.Tree, FileArea.Temporary => Temporary(), _ => throw new ArgumentOutOfRangeException(nameof(area)) };

    /// <summary>The folder from which the segments of a path lead; null for that of the temporary files, which have none.</summary>
    private FileNode? RootOf(FileArea area) => area switch { FileArea.User => shelf.User, FileArea.Saved => shelf.Saved, _ => null };

    private FileNode? Find(FilePath path)
    {
        var (tree, node) = (TreeOf(path.Area), RootOf(path.Area));
        foreach (var segment in path.Relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node is { IsFolder: false }) return null;
            node = tree.Find(node?.Id ?? 0, segment);
            if (node is null) return null;
        }

        return node;
    }

    private (FileTree Tree, FileNode Node) Existing(FilePath path) => Find(path) is { } node ? (TreeOf(path.Area), node) : throw Failed(ErrorCode.FileNotFound, path);

    private (FileTree Tree, FileNode Node) ExistingFile(FilePath path) => Existing(path) is { Node.IsFolder: false } found ? found : throw Failed(ErrorCode.IsDirectory, path);

    private (FileTree Tree, FileNode Node) ExistingFolder(FilePath path) => Existing(path) is { Node.IsFolder: true } found ? found : throw Failed(ErrorCode.NotDirectory, path);

    private ReadOnlyMemory<byte> PackageFile(FilePath path) =>
        PackagePath.TryParse(path.Relative, out var inPackage) && program.Package.IsLoaded(inPackage) ? program.Package.Read(inPackage)
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
