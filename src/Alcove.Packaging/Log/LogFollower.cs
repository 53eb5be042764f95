using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Log;

/// <summary>
/// A client's view of a log: remembers the newest checkpoint and takes a newer one only with a proof that the log was only added to. So
/// a log that shows one client another history cannot come back to the common one unnoticed.
/// </summary>
/// <param name="store">Where the checkpoint is kept.</param>
/// <param name="origin">Name of the log.</param>
/// <param name="keys">Who signs it now.</param>
public sealed class LogFollower(ITrustStore store, string origin, LogKeys keys)
{
    private const string FileName = "checkpoint";

    /// <summary>The newest checkpoint that was taken, or null.</summary>
    public Checkpoint? Current => store.Read(FileName) is { } note ? Checkpoint.Read(note, origin) : null;

    /// <summary>Takes a checkpoint. Nothing happens when it is the one at hand.</summary>
    /// <param name="note">The signed text.</param>
    /// <param name="proof">Fetches the proof from an old to a new size; asked only when one is needed.</param>
    /// <exception cref="TrustException">It is not signed, or the log is not the one that was seen before (<see cref="TrustError.Inconsistent"/>).</exception>
    public async Task<Checkpoint> TakeAsync(ReadOnlyMemory<byte> note, Func<long, long, Task<IReadOnlyList<byte[]>>> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var next = Checkpoint.Verify(note, origin, keys);
        if (Current is { } current)
        {
            // An older one that is honest is no attack: caches lie behind. It must still be of the same history.
            var (older, newer) = current.Size <= next.Size ? (current, next) : (next, current);
            IReadOnlyList<byte[]> path = older.Size == newer.Size || older.Size == 0 ? [] : await proof(older.Size, newer.Size).ConfigureAwait(false);
            // SECURITY(T28)
            if (Defences.Hold(Defence.FollowedLog) && !LogProof.VerifyConsistency(older.Size, older.Root.Span, newer.Size, newer.Root.Span, path))
                throw new TrustException(TrustError.Inconsistent, $"The log '{origin}' of {next.Size} entries is not the one that had {current.Size} before. Do not install anything from this hub, and tell its operator.");
            if (next.Size <= current.Size) return current;
        }

        store.Write(FileName, note.Span);
        return next;
    }

    /// <summary>Checks that an entry is in the log as it was last seen.</summary>
    /// <exception cref="TrustException">It is not.</exception>
    public void CheckEntry(LogEntry entry, long index, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var current = Current ?? throw new TrustException(TrustError.NotFound, $"No checkpoint of the log '{origin}' was taken yet.");
        // SECURITY(T28): a release that is not in the log was made for this client only.
        if (Defences.Hold(Defence.LoggedReleases) && !LogProof.VerifyInclusion(MerkleHash.Leaf(entry.ToJson()), index, current.Size, proof, current.Root.Span))
            throw new TrustException(TrustError.Inconsistent, $"'{entry.Subject}' {entry.Seq} is not in the log '{origin}'. Do not install it, and tell the hub's operator.");
    }
}
