using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>What changes files. Each is one change of the shelf, so that it happens as a whole and the quota is true.</summary>
internal sealed partial class ProgramFiles
{
    public void Write(string text, ReadOnlyMemory<byte> content, bool append)
    {
        shelf.Change(() =>
        {
            var path = Writable(text);
            var file = FindFile(path);
            if (append && file is null) throw Failed(ErrorCode.FileNotFound, path);
            Take(path.Area, append ? content.Length : content.Length - (file?.Size ?? 0), file is null ? 1 : 0);
            return TreeOf(path.Area).Change(() =>
            {
                file ??= MakeFile(path);
                // What it had before goes only where the new content does not write over it: each piece is written once.
                if (!append && (file.Size > content.Length || file.IsDamaged)) file = TreeOf(path.Area).SetLength(file, 0);
                return TreeOf(path.Area).Write(file, append ? file.Size : 0, content);
            });
        });
    }

    public void Copy(string from, string to)
    {
        using var source = OpenRead(from);
        CopyFrom(source, Writable(to), source.Length);
    }

    public void Rename(string from, string to) => shelf.Change(() =>
    {
        var (source, target) = (Writable(from), Writable(to));
        var (tree, node) = Existing(source);
        if (source == target) return true;
        if (node.IsFolder) return MoveFolder(source, node, target);
        var replaced = FindFile(target);
        if (TreeOf(target.Area) == tree)
        {
            if (replaced is not null) RemoveFile(target.Area, replaced);
            var (parent, name) = PlaceOf(target);
            tree.Move(node, parent, name);
            return true;
        }

        using (var content = new FileTreeStream(tree, node)) CopyFrom(content, target, node.Size);
        RemoveFile(source.Area, node);
        return true;
    });

    public void Remove(string text) => shelf.Change(() =>
    {
        var path = Writable(text);
        RemoveFile(path.Area, ExistingFile(path).Node);
        return true;
    });

    public void MakeFolder(string text, bool recursive) => shelf.Change(() =>
    {
        var path = InUserFolder(text);
        if (Find(path) is { } there) return recursive && there.IsFolder ? true : throw Failed(ErrorCode.FileExists, path);
        var node = shelf.User;
        var segments = path.Relative.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var next = shelf.Tree.Find(node.Id, segments[i]);
            if (next is { IsFolder: false }) throw Failed(ErrorCode.NotDirectory, path);
            if (next is null)
            {
                if (!recursive && i < segments.Length - 1) throw Failed(ErrorCode.FileNotFound, path);
                shelf.Take(0, 1);
                next = shelf.Tree.Make(node.Id, segments[i], isFolder: true);
            }

            node = next;
        }

        return true;
    });

    public void RemoveFolder(string text, bool recursive) => shelf.Change(() =>
    {
        var path = InUserFolder(text);
        var (tree, folder) = ExistingFolder(path);
        var inside = Stat(text, recursive: true);
        if (inside.Count > 1 && !recursive) throw Failed(ErrorCode.DirectoryNotEmpty, path);
        if (path.Relative.Length == 0) throw Failed(ErrorCode.FileReadOnly, path);
        tree.Remove(folder);
        shelf.Take(-inside.Sum(static file => file.Size), -inside.Count);
        return true;
    });

    public IReadOnlyList<string> ReadFolder(string text)
    {
        var path = Parse(text);
        if (path.Area != FileArea.Package)
        {
            var (tree, folder) = ExistingFolder(path);
            return [.. tree.Children(folder.Id).Select(static node => node.Name)];
        }

        if (!IsPackageFolder(path)) throw Failed(ErrorCode.FileNotFound, path);
        var prefix = path.Relative.Length == 0 ? string.Empty : $"{path.Relative}/";
        return [.. program.Package.Manifest.Files.Keys.Where(file => file.Value.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file.Value[prefix.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
    }

    public void Truncate(string text, long length) => shelf.Change(() =>
    {
        var path = Writable(text);
        var (tree, file) = ExistingFile(path);
        CheckLength(length);
        Take(path.Area, length - file.Size, 0);
        return tree.SetLength(file, length);
    });

    /// <summary>Moves a temporary file to where it is kept.</summary>
    public string Save(string temporary, string? wanted)
    {
        var source = Parse(temporary);
        if (source.Area != FileArea.Temporary) throw Failed(ErrorCode.FileNotFound, source);
        var target = wanted is { Length: > 0 } ? wanted : new FilePath(FileArea.Saved, NewName("store_", Path.GetExtension(source.Relative).TrimStart('.'))).ToString();
        Rename(temporary, target);
        return target;
    }

    public IReadOnlyList<(string Path, long Size, DateTimeOffset Made)> Saved() =>
        [.. shelf.Tree.Children(shelf.Saved.Id).OrderBy(static file => file.Made).Select(static file => (new FilePath(FileArea.Saved, file.Name).ToString(), file.Size, file.Made))];

    private static void CheckLength(long length)
    {
        if (length is < 0 or > FileShelf.LargestTotal) throw new ApiException(new ApiError(ErrorCode.InvalidArgument, "length"));
    }

    private static FilePath Writable(string text)
    {
        var path = Parse(text);
        return path.Area == FileArea.Package ? throw Failed(ErrorCode.FileReadOnly, path) : path;
    }

    private static FilePath InUserFolder(string text)
    {
        var path = Parse(text);
        return path.Area == FileArea.User ? path : throw Failed(ErrorCode.FileReadOnly, path);
    }

    private bool MoveFolder(FilePath source, FileNode folder, FilePath target)
    {
        if (Find(target) is not null) throw Failed(ErrorCode.FileExists, target);
        var isInside = target.Relative.StartsWith($"{source.Relative}/", StringComparison.Ordinal);
        if (source.Relative.Length == 0 || target.Area != FileArea.User || isInside) throw Failed(ErrorCode.InvalidArgument, target);
        var (parent, name) = PlaceOf(target);
        shelf.Tree.Move(folder, parent, name); // folders exist only in the user's area, so no quota changes
        return true;
    }

    private void CopyFrom(Stream source, FilePath target, long length) => shelf.Change(() =>
    {
        var replaced = FindFile(target);
        Take(target.Area, length - (replaced?.Size ?? 0), replaced is null ? 1 : 0);
        var tree = TreeOf(target.Area);
        return tree.Change(() =>
        {
            // Into a new file first: the source may be the one that is replaced.
            var (parent, name) = PlaceOf(target);
            var copy = tree.Make(parent, $"{name}\n", isFolder: false); // no path of a program has a line end
            var block = new byte[FileTree.PieceSize];
            while (source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is > 0 and var count) copy = tree.Write(copy, copy.Size, block.AsMemory(0, count));
            if (replaced is not null) tree.Remove(replaced);
            tree.Move(copy, parent, name);
            return true;
        });
    });

    private void RemoveFile(FileArea area, FileNode file)
    {
        TreeOf(area).Remove(file);
        Take(area, -file.Size, -1);
    }

    /// <summary>The file at a place, if there is one; a folder there is an error.</summary>
    private FileNode? FindFile(FilePath path) => Find(path) is { } node ? node.IsFolder ? throw Failed(ErrorCode.IsDirectory, path) : node : null;

    private FileNode MakeFile(FilePath path)
    {
        var (parent, name) = PlaceOf(path);
        return TreeOf(path.Area).Make(parent, name, isFolder: false);
    }

    /// <summary>The folder in which something has to be, which exists, and its name there.</summary>
    private (long Parent, string Name) PlaceOf(FilePath path)
    {
        if (path.Relative.Length == 0) throw Failed(ErrorCode.IsDirectory, path);
        var slash = path.Relative.LastIndexOf('/');
        if (slash < 0) return (RootOf(path.Area)?.Id ?? 0, path.Relative);
        var folder = path with { Relative = path.Relative[..slash] };
        return Find(folder) is { IsFolder: true } found ? (found.Id, path.Relative[(slash + 1)..]) : throw Failed(ErrorCode.FileNotFound, path);
    }
}
