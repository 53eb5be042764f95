using System.Security.Cryptography;

namespace Alcove.Packaging.Delta;

/// <summary>
/// What is different between two blobs. The patch itself is never believed: length and hash of the result are known from the manifest,
/// and whatever goes wrong, the whole blob is fetched instead.
/// </summary>
public static class BlobDelta
{
    /// <summary>Makes a patch. The same blobs give the same patch.</summary>
    public static byte[] Create(ReadOnlySpan<byte> old, ReadOnlySpan<byte> next)
    {
        var index = new BlockIndex(old);
        using var writer = new DeltaWriter();
        var (at, pending) = (0, 0);
        var hash = next.Length >= DeltaFormat.Block ? BlockIndex.Hash(next[..DeltaFormat.Block]) : 0;
        while (at + DeltaFormat.Block <= next.Length)
        {
            if (index.TryFind(hash, out var place) && old.Slice(place, DeltaFormat.Block).SequenceEqual(next.Slice(at, DeltaFormat.Block)))
            {
                var before = CommonEnd(old[..place], next[pending..at]);
                var length = before + DeltaFormat.Block + old[(place + DeltaFormat.Block)..].CommonPrefixLength(next[(at + DeltaFormat.Block)..]);
                writer.Insert(next[pending..(at - before)]);
                writer.Copy(place - before, length);
                at = pending = at - before + length;
                if (at + DeltaFormat.Block <= next.Length) hash = BlockIndex.Hash(next.Slice(at, DeltaFormat.Block));
                continue;
            }

            if (at + DeltaFormat.Block < next.Length) hash = BlockIndex.Roll(hash, next[at], next[at + DeltaFormat.Block]);
            at++;
        }

        writer.Insert(next[pending..]);
        return writer.Finish();
    }

    /// <summary>Makes the new blob.</summary>
    /// <param name="old">The blob at hand.</param>
    /// <param name="patch">The patch, from anybody.</param>
    /// <param name="length">Length of the new blob, as the manifest says.</param>
    /// <param name="sha256">Hash of the new blob, as the manifest says.</param>
    /// <exception cref="TrustException">The patch is broken, or gives something else. Fetch the whole blob.</exception>
    public static byte[] Apply(ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> patch, int length, string sha256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, PackageLimits.File);
        // SECURITY(T23): the only memory that depends on anything is that of the result, and its length does not come from the patch.
        var next = new byte[length];
        try
        {
            using var steps = new DeltaReader(patch);
            for (var filled = 0; filled < length;) filled += Step(steps, old.Span, next.AsSpan(filled));
            if (!steps.IsAtEnd()) throw Bad("it goes on behind its end");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw Bad(exception.Message.TrimEnd('.'), exception);
        }

        return Convert.ToHexStringLower(SHA256.HashData(next)) == sha256 || !Defences.Hold(Defence.DeltaHash) ? next : throw new TrustException(TrustError.Mismatch, "The delta gives another file than the manifest names.");
    }

    // One step, and how many bytes it gave: at least one, so that the loop ends.
    private static int Step(DeltaReader steps, ReadOnlySpan<byte> old, Span<byte> rest)
    {
        var head = steps.ReadNumber();
        var (length, isCopy) = (head >> 1, (head & 1) != 0);
        if (length == 0 || length > rest.Length) throw Bad("it gives more than the file has, or nothing");
        if (!isCopy)
        {
            steps.ReadBytes(rest[..(int)length]);
            return (int)length;
        }

        var place = steps.ReadNumber();
        if (length < DeltaFormat.ShortestCopy || place > old.Length || length > old.Length - place) throw Bad("it copies what the old file does not have");
        old.Slice((int)place, (int)length).CopyTo(rest);
        return (int)length;
    }

    private static int CommonEnd(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)]) length++;
        return length;
    }

    private static TrustException Bad(string problem, Exception? cause = null) => new(TrustError.BadDocument, $"The delta is broken: {problem}.", cause);
}
