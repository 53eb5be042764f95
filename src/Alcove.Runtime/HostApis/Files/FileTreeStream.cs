using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>Reads one file of a tree from any place. It ends early when the file is removed meanwhile.</summary>
internal sealed class FileTreeStream(FileTree tree, FileNode node) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => node.Size;

    public override long Position { get => _position; set => _position = value >= 0 ? value : throw new IOException("A place before the beginning of a file."); }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || _position >= node.Size) return 0;
        if (tree.Find(node.Id) is null) throw new ApiException(new ApiError(ErrorCode.FileNotFound, "the file was removed while it was read"));
        var bytes = tree.Read(node, _position, Math.Min(buffer.Length, FileTree.PieceSize));
        bytes.CopyTo(buffer);
        _position += bytes.Length;
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => node.Size });

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
