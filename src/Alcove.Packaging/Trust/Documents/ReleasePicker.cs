using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>Which release of an index an installation gets. The same question always has the same answer.</summary>
public static class ReleasePicker
{
    /// <summary>Number of parts into which installations fall.</summary>
    public const int Buckets = 10_000;

    /// <summary>The part, 0 to 9,999, into which an installation falls for one salt.</summary>
    /// <param name="installationId">A random id that the installation keeps.</param>
    /// <param name="salt">The salt of a release.</param>
    public static int Bucket(string installationId, string salt) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt.Length}:{salt}{installationId}"))) % Buckets);

    /// <summary>
    /// The newest release of which the share includes the installation and that runs on its base library; when there is none, the one at
    /// hand stays if it runs there. Never one below the minimum, and never one below what is at hand, unless the index allows to go back
    /// or says that what is at hand does not run there.
    /// </summary>
    /// <param name="index">The index.</param>
    /// <param name="installation">For whom.</param>
    /// <param name="currentSeq">The release at hand, or 0.</param>
    /// <param name="usable">Says whether a release may be used, as for revocations. All by default.</param>
    public static ReleaseChoice Pick(ReleaseIndex index, Installation installation, long currentSeq = 0, Func<ReleaseEntry, bool>? usable = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(installation);
        var candidates = index.Releases.Where(release => release.Seq >= index.MinimumSeq && (usable?.Invoke(release) ?? true)).ToArray();
        var meant = candidates.Where(release => IsFor(release.Share, installation)).ToArray();
        var current = Array.Find(candidates, release => release.Seq == currentSeq);
        // SECURITY(T13): nobody goes down because an index says less than before; only because it says so.
        var lowest = index.AllowRollback || !Defences.Hold(Defence.NoDowngrade) || (current is not null && !Fits(current)) ? 0 : currentSeq;
        var chosen = Array.Find(meant, release => release.Seq >= lowest && Fits(release)) ?? (current is not null && Fits(current) ? current : null);
        return new ReleaseChoice(chosen, Array.Find(meant, release => release.Seq > (chosen?.Seq ?? 0) && !Fits(release)));

        bool Fits(ReleaseEntry release) => release.BaseLibrary?.Includes(installation.BaseLibrary) ?? true;
    }

    private static bool IsFor(ReleaseShare share, Installation installation) =>
        share.Attributes.All(wanted => installation.Attributes.TryGetValue(wanted.Key, out var value) && wanted.Value.Contains(value))
        && Bucket(installation.Id, share.Salt) < share.Percent * (Buckets / 100);
}
