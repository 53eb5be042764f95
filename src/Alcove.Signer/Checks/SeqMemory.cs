using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Trust;

namespace Alcove.Signer.Checks;

/// <summary>
/// The highest release that was ever signed of each program and channel, and which manifest each number stands for. Kept beside the
/// metadata, so that a hub that lost its memory cannot make the signer forget too.
/// </summary>
internal sealed class SeqMemory(ITrustStore store)
{
    public long Highest(string target) => Read(target).Keys.DefaultIfEmpty(0).Max();

    public string? ManifestOf(string target, long seq) => Read(target).GetValueOrDefault(seq);

    public void Remember(string target, IEnumerable<(long Seq, string Manifest)> releases)
    {
        var known = Read(target);
        var before = known.Count;
        foreach (var (seq, manifest) in releases) known.TryAdd(seq, manifest);
        if (known.Count == before) return;
        store.Write(NameOf(target), Encoding.ASCII.GetBytes(string.Concat(known.Select(static release => string.Create(CultureInfo.InvariantCulture, $"{release.Key} {release.Value}\n")))));
    }

    private static string NameOf(string target) => $"seq-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)))}";

    private SortedDictionary<long, string> Read(string target)
    {
        var lines = store.Read(NameOf(target)) is { } bytes ? Encoding.ASCII.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        return new SortedDictionary<long, string>(lines.Select(static line => line.Split(' ')).ToDictionary(static parts => long.Parse(parts[0], CultureInfo.InvariantCulture), static parts => parts[1]));
    }
}
