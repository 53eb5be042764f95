using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Alcove.Packaging.Delta;

/// <summary>Reads the steps of a delta, a little at a time.</summary>
internal sealed class DeltaReader : IDisposable
{
    private readonly MemoryStream _source;
    private readonly BrotliStream _brotli;
    private readonly byte[] _buffer = new byte[4096];
    private int _at;
    private int _end;

    public DeltaReader(ReadOnlyMemory<byte> patch)
    {
        _source = MemoryMarshal.TryGetArray(patch, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(patch.ToArray(), writable: false);
        _brotli = new BrotliStream(_source, CompressionMode.Decompress);
    }

    public uint ReadNumber()
    {
        var number = 0UL;
        for (var i = 0; i < DeltaFormat.LongestNumber; i++)
        {
            var next = ReadByte();
            number |= (ulong)(next & 0x7F) << (7 * i);
            if (next >= 0x80) continue;
            // One spelling for each number: no zeros at its end.
            return number <= uint.MaxValue && (next != 0 || i == 0) ? (uint)number : throw new InvalidDataException("a number is not written in its one form");
        }

        throw new InvalidDataException("a number is too long");
    }

    public void ReadBytes(Span<byte> into)
    {
        var buffered = Math.Min(into.Length, _end - _at);
        _buffer.AsSpan(_at, buffered).CopyTo(into);
        _at += buffered;
        _brotli.ReadExactly(into[buffered..]);
    }

    /// <summary>Whether no step follows.</summary>
    public bool IsAtEnd() => _at == _end && _brotli.ReadByte() < 0;

    public void Dispose()
    {
        _brotli.Dispose();
        _source.Dispose();
    }

    private byte ReadByte()
    {
        if (_at == _end) (_at, _end) = (0, _brotli.Read(_buffer));
        return _end > 0 ? _buffer[_at++] : throw new EndOfStreamException("it ends in the middle");
    }
}
