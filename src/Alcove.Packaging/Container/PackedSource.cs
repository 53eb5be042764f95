namespace Alcove.Packaging.Container;

/// <summary>
/// Packed bytes of which the last is handed out only when all others were not enough. A stream that ends before its last byte leaves
/// something that belongs to no file, and .NET's reader would not say so.
/// </summary>
internal sealed class PackedSource(byte[] packed) : Stream
{
    private int _at;

    /// <summary>Whether every byte was needed.</summary>
    public bool IsUsedUp => _at == packed.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => packed.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var rest = packed.Length - _at;
        var count = Math.Min(buffer.Length, rest > 1 ? rest - 1 : rest);
        packed.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
