using Alcove.Protocol.Budgets;
using System.Collections.Concurrent;
using System.Globalization;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>Open files. Descriptors are numbers of this program alone.</summary>
internal sealed partial class ProgramFiles
{
    private const int MostOpen = FixedBudgets.OpenFiles;
    private readonly ConcurrentDictionary<string, OpenFile> _open = new(StringComparer.Ordinal);
    private int _lastDescriptor;

    public string Open(string text, string flag)
    {
        if (_open.Count >= MostOpen) throw new ApiException(new ApiError(ErrorCode.Busy, $"{MostOpen} files are open"));
        var path = Parse(text);
        var mode = ModeOf(flag);
        if (path.Area == FileArea.Package && flag != "r") throw Failed(ErrorCode.FileReadOnly, path);
        var id = 0L;
        if (path.Area == FileArea.Package) PackageFile(path); // it is there
        else id = shelf.Change(() => Prepare(path, mode).Id);
        var descriptor = Interlocked.Increment(ref _lastDescriptor).ToString(CultureInfo.InvariantCulture);
        _open[descriptor] = new OpenFile(path, id, mode);
        return descriptor;
    }

    public void Close(string descriptor)
    {
        if (!_open.TryRemove(descriptor, out _)) throw Unknown(descriptor);
    }

    public byte[] ReadAt(string descriptor, long? position, long length)
    {
        var file = FindOpen(descriptor);
        if (!file.Mode.Reads) throw Failed(ErrorCode.FileReadOnly, file.Path);
        lock (file)
        {
            var from = position ?? file.ReadPosition;
            var count = (int)Math.Clamp(length, 0, LargestPiece);
            var bytes = file.Path.Area == FileArea.Package ? Read(file.Path.ToString(), from, count).Bytes : TreeOf(file.Path.Area).Read(NodeOf(file), from, count);
            if (position is null) file.ReadPosition = from + bytes.Length;
            return bytes;
        }
    }

    public void WriteAt(string descriptor, long? position, ReadOnlyMemory<byte> content)
    {
        var file = FindOpen(descriptor);
        if (!file.Mode.Writes) throw Failed(ErrorCode.FileReadOnly, file.Path);
        lock (file)
        {
            shelf.Change(() =>
            {
                var node = NodeOf(file);
                var at = file.Mode.Appends ? node.Size : position ?? file.WritePosition;
                CheckLength(at + content.Length);
                Take(file.Path.Area, Math.Max(0, at + content.Length - node.Size), 0);
                if (position is null) file.WritePosition = at + content.Length;
                return TreeOf(file.Path.Area).Write(node, at, content);
            });
        }
    }

    public FileFacts StatOf(string descriptor)
    {
        var file = FindOpen(descriptor);
        return file.Path.Area == FileArea.Package ? Stat(file.Path.ToString(), recursive: false)[0] : FileFacts.Of("/", NodeOf(file));
    }

    public void TruncateOf(string descriptor, long length)
    {
        var file = FindOpen(descriptor);
        if (!file.Mode.Writes) throw Failed(ErrorCode.FileReadOnly, file.Path);
        CheckLength(length);
        shelf.Change(() =>
        {
            var node = NodeOf(file);
            Take(file.Path.Area, length - node.Size, 0);
            return TreeOf(file.Path.Area).SetLength(node, length);
        });
    }

    /// <summary>The file as the flag wants it: there, new, or empty.</summary>
    private FileNode Prepare(FilePath path, OpenMode mode)
    {
        var node = FindFile(path);
        if (node is null && mode.MustExist) throw Failed(ErrorCode.FileNotFound, path);
        if (node is not null && mode.MustBeNew) throw Failed(ErrorCode.FileExists, path);
        if (node is null)
        {
            Take(path.Area, 0, 1);
            return MakeFile(path);
        }

        if (!mode.Empties) return node;
        Take(path.Area, -node.Size, 0);
        return TreeOf(path.Area).SetLength(node, 0);
    }

    private static OpenMode ModeOf(string flag)
    {
        var isPlus = flag.EndsWith('+');
        return flag.TrimEnd('+') switch
        {
            "r" => new(Reads: true, Writes: isPlus, MustExist: true),
            "w" => new(Reads: isPlus, Writes: true, Empties: true),
            "wx" => new(Reads: isPlus, Writes: true, MustBeNew: true),
            "a" or "as" => new(Reads: isPlus, Writes: true, Appends: true),
            "ax" => new(Reads: isPlus, Writes: true, Appends: true, MustBeNew: true),
            _ => throw new ApiException(new ApiError(ErrorCode.InvalidArgument, $"flag '{flag}'")),
        };
    }

    private static ApiException Unknown(string descriptor) => new(new ApiError(ErrorCode.BadFileDescriptor, descriptor));

    private FileNode NodeOf(OpenFile file) => TreeOf(file.Path.Area).Find(file.Id) ?? throw Failed(ErrorCode.FileNotFound, file.Path);

    private OpenFile FindOpen(string descriptor) => _open.TryGetValue(descriptor, out var file) ? file : throw Unknown(descriptor);

    private void CloseAll() => _open.Clear();

    private readonly record struct OpenMode(bool Reads, bool Writes, bool MustExist = false, bool MustBeNew = false, bool Empties = false, bool Appends = false);

    private sealed class OpenFile(FilePath path, long id, OpenMode mode)
    {
        public FilePath Path => path;

        /// <summary>Of its node; 0 for a file of the package.</summary>
        public long Id => id;

        public OpenMode Mode => mode;

        public long ReadPosition { get; set; }

        public long WritePosition { get; set; }
    }
}
