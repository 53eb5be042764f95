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
        lock (shelf.Gate)
        {
            var path = Parse(text);
            var isReading = flag is "r";
            var full = isReading && path.Area != FileArea.Package ? ExistingFile(path).FullName : path.Area == FileArea.Package ? string.Empty : TargetFile(Writable(text));
            if (path.Area == FileArea.Package && !isReading) throw Failed(ErrorCode.FileReadOnly, path);
            var exists = full.Length == 0 || File.Exists(full);
            var (mode, access) = flag switch
            {
                "r" => (FileMode.Open, FileAccess.Read),
                "r+" => (FileMode.Open, FileAccess.ReadWrite),
                "w" => (FileMode.Create, FileAccess.Write),
                "w+" => (FileMode.Create, FileAccess.ReadWrite),
                "wx" => (FileMode.CreateNew, FileAccess.Write),
                "wx+" => (FileMode.CreateNew, FileAccess.ReadWrite),
                "a" or "as" => (FileMode.OpenOrCreate, FileAccess.Write),
                "a+" or "as+" => (FileMode.OpenOrCreate, FileAccess.ReadWrite),
                "ax" => (FileMode.CreateNew, FileAccess.Write),
                "ax+" => (FileMode.CreateNew, FileAccess.ReadWrite),
                _ => throw new ApiException(new ApiError(ErrorCode.InvalidArgument, $"flag '{flag}'")),
            };
            if (mode == FileMode.Open && !exists) throw Failed(ErrorCode.FileNotFound, path);
            if (mode == FileMode.CreateNew && exists) throw Failed(ErrorCode.FileExists, path);
            var before = exists && full.Length > 0 ? new FileInfo(full).Length : 0;
            if (!exists) Take(path.Area, 0, 1);
            Stream stream = full.Length == 0 ? OpenRead(text) : new FileStream(full, mode, access, FileShare.ReadWrite | FileShare.Delete);
            if (mode == FileMode.Create && exists) Take(path.Area, -before, 0);
            var descriptor = Interlocked.Increment(ref _lastDescriptor).ToString(CultureInfo.InvariantCulture);
            _open[descriptor] = new OpenFile(path, stream, flag[0] == 'a');
            return descriptor;
        }
    }

    public void Close(string descriptor)
    {
        if (!_open.TryRemove(descriptor, out var file)) throw Unknown(descriptor);
        file.Stream.Dispose();
    }

    public byte[] ReadAt(string descriptor, long? position, long length)
    {
        var file = Find(descriptor);
        if (!file.Stream.CanRead) throw Failed(ErrorCode.FileReadOnly, file.Path);
        lock (file)
        {
            file.Stream.Position = position ?? file.ReadPosition;
            var bytes = new byte[(int)Math.Clamp(Math.Min(length, file.Stream.Length - file.Stream.Position), 0, LargestPiece)];
            file.Stream.ReadExactly(bytes);
            if (position is null) file.ReadPosition = file.Stream.Position;
            return bytes;
        }
    }

    public void WriteAt(string descriptor, long? position, ReadOnlySpan<byte> bytes)
    {
        var file = Find(descriptor);
        if (!file.Stream.CanWrite) throw Failed(ErrorCode.FileReadOnly, file.Path);
        lock (shelf.Gate)
        {
            var at = file.Appends ? file.Stream.Length : position ?? file.WritePosition;
            CheckLength(at + bytes.Length);
            Take(file.Path.Area, Math.Max(0, at + bytes.Length - file.Stream.Length), 0);
            file.Stream.Position = at;
            file.Stream.Write(bytes);
            file.Stream.Flush();
            if (position is null) file.WritePosition = file.Stream.Position;
        }
    }

    public FileFacts StatOf(string descriptor)
    {
        var file = Find(descriptor);
        return file.Path.Area == FileArea.Package ? new("/", false, file.Stream.Length, default, default) : FileFacts.Of("/", new FileInfo(OsPath(file.Path)));
    }

    public void TruncateOf(string descriptor, long length)
    {
        var file = Find(descriptor);
        if (!file.Stream.CanWrite) throw Failed(ErrorCode.FileReadOnly, file.Path);
        CheckLength(length);
        lock (shelf.Gate)
        {
            Take(file.Path.Area, length - file.Stream.Length, 0);
            file.Stream.SetLength(length);
        }
    }

    private static ApiException Unknown(string descriptor) => new(new ApiError(ErrorCode.BadFileDescriptor, descriptor));

    private OpenFile Find(string descriptor) => _open.TryGetValue(descriptor, out var file) ? file : throw Unknown(descriptor);

    private void CloseAll()
    {
        foreach (var file in _open.Values) file.Stream.Dispose();
        _open.Clear();
    }

    private sealed class OpenFile(FilePath path, Stream stream, bool appends)
    {
        public FilePath Path => path;

        public Stream Stream => stream;

        public bool Appends => appends;

        public long ReadPosition { get; set; }

        public long WritePosition { get; set; }
    }
}
