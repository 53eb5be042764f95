using System.Security.Cryptography;

namespace Alcove.Hub.Storage;

/// <summary>
/// An object of a bucket as a file: read from where the position is, as it comes. A connection that breaks is made again from there. Who
/// reads all of it from the start reads the bytes of its hash, or gets an error before the end.
/// </summary>
/// <param name="hash">SHA-256 of its bytes.</param>
/// <param name="length">How many they are.</param>
/// <param name="open">Begins to read at a position.</param>
internal sealed class BucketStream(string hash, long length, Func<long, CancellationToken, Task<Stream>> open) : Stream
{
    private const int MostBreaks = 5; // in one stream
    private readonly IncrementalHash _read = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Stream? _body;
    private long _position;
    private long _hashed; // bytes from the start that are in _read
    private int _breaks;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (value != _position) Drop(ref _body);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty) return 0;
        var wanted = buffer[..(int)Math.Min(buffer.Length, length - _position)];
        while (true)
        {
            _body ??= await open(_position, cancellationToken);
            try
            {
                var count = await _body.ReadAsync(wanted, cancellationToken);
                if (count == 0) throw new EndOfStreamException($"The object '{hash}' ended at {_position} of {length} bytes.");
                Take(wanted.Span[..count]);
                return count;
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException && exception is not InvalidBlobException && ++_breaks <= MostBreaks)
            {
                Drop(ref _body);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => length + offset };

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Drop(ref _body);
            _read.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (_hashed == _position)
        {
            _read.AppendData(bytes);
            _hashed += bytes.Length;
            if (_hashed == length && Convert.ToHexStringLower(_read.GetCurrentHash()) != hash) throw new InvalidBlobException($"The object '{hash}' is damaged: its bytes have another hash. Bring it back from a copy.");
        }

        _position += bytes.Length;
    }

    private static void Drop(ref Stream? body)
    {
        body?.Dispose();
        body = null;
    }
}
