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
    /// The newest release of which the share includes the installation; when there is none, the one at hand stays. Never one below the
    /// minimum, and never one below what is at hand unless the index allows to go back.
    /// </summary>
    /// <param name="index">The index.</param>
    /// <param name="installationId">A random id that the installation keeps.</param>
    /// <param name="attributes">What is known of the installation.</param>
    /// <param name="currentSeq">The release at hand, or 0.</param>
    /// <param name="usable">Says whether a release may be used: base library, revocations. All by default.</param>
    /// <returns>The release to run, or null when there is none for this installation.</returns>
    public static ReleaseEntry? Pick(ReleaseIndex index, string installationId, IReadOnlyDictionary<string, string> attributes, long currentSeq = 0, Func<ReleaseEntry, bool>? usable = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(attributes);
        var candidates = index.Releases.Where(release => release.Seq >= index.MinimumSeq && (usable?.Invoke(release) ?? true)).ToArray();
        // SECURITY(T13): nobody goes down because an index says less than before; only because it says so.
        var lowest = index.AllowRollback ? 0 : currentSeq;
        return Array.Find(candidates, release => release.Seq >= lowest && IsFor(release.Share, installationId, attributes))
            ?? Array.Find(candidates, release => release.Seq == currentSeq);
    }

    private static bool IsFor(ReleaseShare share, string installationId, IReadOnlyDictionary<string, string> attributes) =>
        share.Attributes.All(wanted => attributes.TryGetValue(wanted.Key, out var value) && wanted.Value.Contains(value))
        && Bucket(installationId, share.Salt) < share.Percent * (Buckets / 100);
}
