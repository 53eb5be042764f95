using System.Buffers.Binary;

namespace Alcove.Signer.Protocol;

/// <summary>A frame is its length, four bytes with the highest first, and so many bytes of JSON.</summary>
internal static class Frames
{
    public const int MaxLength = 64 * 1024 * 1024;
    private const int HeaderLength = 4;

    public static async Task WriteAsync(Stream stream, byte[] content, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, content.Length);
        await stream.WriteAsync(header, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="EndOfStreamException">The other end left.</exception>
    /// <exception cref="InvalidDataException">The length is none.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadInt32BigEndian(header);
        if (length is < 2 or > MaxLength) throw new InvalidDataException($"A frame of {length} bytes is not possible.");
        // The memory grows with what arrives, not with what was announced.
        using var content = new MemoryStream();
        var buffer = new byte[Math.Min(length, 64 * 1024)];
        while (content.Length < length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - content.Length)), cancellationToken).ConfigureAwait(false);
            if (read == 0) throw new EndOfStreamException("The other end left in the middle of a frame.");
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
