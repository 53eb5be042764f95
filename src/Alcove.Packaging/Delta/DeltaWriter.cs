using System.IO.Compression;

namespace Alcove.Packaging.Delta;

/// <summary>Writes the steps of a delta.</summary>
internal sealed class DeltaWriter : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly BrotliStream _brotli;

    public DeltaWriter() => _brotli = new BrotliStream(_output, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);

    public void Insert(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        WriteNumber((uint)bytes.Length << 1);
        _brotli.Write(bytes);
    }

    public void Copy(int place, int length)
    {
        WriteNumber(((uint)length << 1) | 1);
        WriteNumber((uint)place);
    }

    public byte[] Finish()
    {
        _brotli.Dispose();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _brotli.Dispose();
        _output.Dispose();
    }

    private void WriteNumber(uint number)
    {
        for (; number >= 0x80; number >>= 7) _brotli.WriteByte((byte)(number | 0x80));
        _brotli.WriteByte((byte)number);
    }
}
