using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>What changes files. All of it holds the shelf's lock, so that the quota is true.</summary>
internal sealed partial class ProgramFiles
{
    public void Write(string text, ReadOnlySpan<byte> bytes, bool append)
    {
        lock (shelf.Gate)
        {
            var path = Writable(text);
            var file = new FileInfo(TargetFile(path));
            var before = file.Exists ? file.Length : 0;
            if (append && !file.Exists) throw Failed(ErrorCode.FileNotFound, path);
            Take(path.Area, append ? bytes.Length : bytes.Length - before, file.Exists ? 0 : 1);
            using var stream = new FileStream(file.FullName, append ? FileMode.Append : FileMode.Create, FileAccess.Write);
            stream.Write(bytes);
        }
    }

    public void Copy(string from, string to)
    {
        lock (shelf.Gate)
        {
            using var source = OpenRead(from);
            var path = Writable(to);
            var file = new FileInfo(TargetFile(path));
            Take(path.Area, source.Length - (file.Exists ? file.Length : 0), file.Exists ? 0 : 1);
            using var target = new FileStream(file.FullName, FileMode.Create, FileAccess.Write);
            source.CopyTo(target);
        }
    }

    public void Rename(string from, string to)
    {
        lock (shelf.Gate)
        {
            var (source, target) = (Writable(from), Writable(to));
            var (old, wanted) = (OsPath(source), TargetFile(target));
            if (File.Exists(old))
            {
                var length = new FileInfo(old).Length;
                var replaced = new FileInfo(wanted);
                Take(target.Area, length - (replaced.Exists ? replaced.Length : 0), replaced.Exists ? 0 : 1);
                File.Move(old, wanted, overwrite: true);
                Take(source.Area, -length, -1);
                return;
            }

            if (!Directory.Exists(old)) throw Failed(ErrorCode.FileNotFound, source);
            if (Path.Exists(wanted)) throw Failed(ErrorCode.FileExists, target);
            if (source.Relative.Length == 0 || wanted.StartsWith($"{old}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) throw Failed(ErrorCode.InvalidArgument, target);
            Directory.Move(old, wanted); // folders exist only in the user's area, so no quota changes
        }
    }

    public void Remove(string text)
    {
        lock (shelf.Gate)
        {
            var path = Writable(text);
            var file = ExistingFile(path);
            var length = file.Length;
            file.Delete();
            Take(path.Area, -length, -1);
        }
    }

    public void MakeFolder(string text, bool recursive)
    {
        lock (shelf.Gate)
        {
            var path = InUserFolder(text);
            var full = OsPath(path);
            if (Path.Exists(full))
            {
                if (recursive && Directory.Exists(full)) return;
                throw Failed(ErrorCode.FileExists, path);
            }

            var missing = new Stack<string>();
            for (var folder = full; !Directory.Exists(folder); folder = Path.GetDirectoryName(folder)!)
            {
                if (File.Exists(folder)) throw Failed(ErrorCode.NotDirectory, path);
                missing.Push(folder);
            }

            if (missing.Count > 1 && !recursive) throw Failed(ErrorCode.FileNotFound, path);
            shelf.Take(0, missing.Count);
            foreach (var folder in missing) Directory.CreateDirectory(folder);
        }
    }

    public void RemoveFolder(string text, bool recursive)
    {
        lock (shelf.Gate)
        {
            var path = InUserFolder(text);
            var folder = new DirectoryInfo(ExistingFolder(path));
            var inside = folder.GetFileSystemInfos("*", SearchOption.AllDirectories);
            if (inside.Length > 0 && !recursive) throw Failed(ErrorCode.DirectoryNotEmpty, path);
            if (path.Relative.Length == 0) throw Failed(ErrorCode.FileReadOnly, path);
            var bytes = inside.OfType<FileInfo>().Sum(static file => file.Length);
            folder.Delete(recursive: true);
            shelf.Take(-bytes, -inside.Length - 1);
        }
    }

    public IReadOnlyList<string> ReadFolder(string text)
    {
        var path = Parse(text);
        if (path.Area != FileArea.Package) return [.. new DirectoryInfo(ExistingFolder(path)).EnumerateFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal)];
        if (!IsPackageFolder(path)) throw Failed(ErrorCode.FileNotFound, path);
        var prefix = path.Relative.Length == 0 ? string.Empty : $"{path.Relative}/";
        return [.. program.Package.Manifest.Files.Keys.Where(file => file.Value.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file.Value[prefix.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
    }

    public void Truncate(string text, long length)
    {
        lock (shelf.Gate)
        {
            var path = Writable(text);
            var file = ExistingFile(path);
            CheckLength(length);
            Take(path.Area, length - file.Length, 0);
            using var stream = file.Open(FileMode.Open, FileAccess.Write);
            stream.SetLength(length);
        }
    }

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
        [.. new DirectoryInfo(shelf.SavedFolder).EnumerateFiles().OrderBy(static file => file.LastWriteTimeUtc).Select(static file => (new FilePath(FileArea.Saved, file.Name).ToString(), file.Length, (DateTimeOffset)file.LastWriteTimeUtc))];

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

    private string ExistingFolder(FilePath path)
    {
        var full = OsPath(path);
        if (Directory.Exists(full)) return full;
        throw Failed(File.Exists(full) ? ErrorCode.NotDirectory : ErrorCode.FileNotFound, path);
    }

    /// <summary>Where a file may be written: not over a folder, and only into a folder that exists.</summary>
    private string TargetFile(FilePath path)
    {
        var full = OsPath(path);
        if (path.Area == FileArea.Temporary) Directory.CreateDirectory(_temporary);
        if (Directory.Exists(full)) throw Failed(ErrorCode.IsDirectory, path);
        return Directory.Exists(Path.GetDirectoryName(full)) ? full : throw Failed(ErrorCode.FileNotFound, path);
    }
}
