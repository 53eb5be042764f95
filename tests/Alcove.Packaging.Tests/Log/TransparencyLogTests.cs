using System.Text;
using Alcove.Packaging.Log;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Tests.Log;

public sealed class TransparencyLogTests
{
    private static readonly SigningKey Key = SigningKey.Create();

    // RFC 6962 and Certificate Transparency's own tests use these eight entries.
    private static readonly byte[][] Known = [[], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f]];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_certificate_transparency(int size, string root)
    {
        var log = new TransparencyLog(new MemoryLogStorage());
        foreach (var entry in Known) log.Append(entry);
        Assert.Equal(root, Convert.ToHexStringLower(log.Root(size)));
    }

    [Fact]
    public void Every_entry_is_proven_in_every_size_and_every_size_follows_from_every_smaller_one()
    {
        const int most = 40;
        var log = Log(most);
        for (var size = 1; size <= most; size++)
        {
            var root = log.Root(size);
            for (var index = 0; index < size; index++)
            {
                var proof = log.InclusionProof(index, size);
                Assert.True(LogProof.VerifyInclusion(MerkleHash.Leaf(Entry(index)), index, size, proof, root));
                Assert.False(LogProof.VerifyInclusion(MerkleHash.Leaf(Entry(index + 1)), index, size, proof, root));
                if (size > 1) Assert.False(LogProof.VerifyInclusion(MerkleHash.Leaf(Entry(index)), (index + 1) % size, size, proof, root));
                Assert.False(LogProof.VerifyInclusion(MerkleHash.Leaf(Entry(index)), index, size, [.. proof, root], root));
            }

            for (var old = 1; old <= size; old++)
            {
                var proof = log.ConsistencyProof(old, size);
                Assert.True(LogProof.VerifyConsistency(old, log.Root(old), size, root, proof));
                if (old == size) continue;
                Assert.False(LogProof.VerifyConsistency(old, log.Root(old - 1), size, root, proof));
                Assert.False(LogProof.VerifyConsistency(old, log.Root(old), size, log.Root(size - 1), proof));
                Assert.False(LogProof.VerifyConsistency(old, log.Root(old), size, root, [.. proof.Skip(1)]) && proof.Count > 0);
            }
        }
    }

    [Fact]
    public void A_proof_in_a_log_of_a_million_entries_has_twenty_hashes()
    {
        var log = Log(1 << 16);
        Assert.Equal(16, log.InclusionProof(12_345, 1 << 16).Count); // one more for each doubling
    }

    [Fact]
    public void A_log_on_the_disk_goes_on_after_a_crash_in_the_middle_of_an_entry()
    {
        var folder = Directory.CreateTempSubdirectory("alcove-log-");
        try
        {
            using (var storage = new FolderLogStorage(folder.FullName))
                for (var i = 0; i < 11; i++) new TransparencyLog(storage).Append(Entry(i));
            // Half a hash on the lowest level, a node too many and one too few above.
            using (var level = File.Open(Path.Combine(folder.FullName, "level-00"), FileMode.Append)) level.Write(new byte[7]);
            using (var level = File.Open(Path.Combine(folder.FullName, "level-01"), FileMode.Append)) level.Write(new byte[32]);
            using (var level = File.Open(Path.Combine(folder.FullName, "level-02"), FileMode.Open)) level.SetLength(32);
            using (var storage = new FolderLogStorage(folder.FullName))
            {
                var log = new TransparencyLog(storage);
                for (var i = 11; i < 20; i++) Assert.Equal(i, log.Append(Entry(i)));
                Assert.Equal(Log(20).Root(20), log.Root(20));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_follower_takes_what_was_only_added_to_and_notices_a_fork_a_gap_and_a_shorter_log()
    {
        var log = Log(9);
        var follower = new LogFollower(new MemoryTrustStore(), "hub/log", new LogKeys([Key.PublicKey], 1));
        await Take(log, 5);
        await Take(log, 9);
        follower.CheckEntry(new LogEntry("release", "app/4", 4, new string('a', 64), default), 4, log.InclusionProof(4, 9));
        Assert.Equal(9, (await Take(log, 7)).Size); // a cache that lies behind

        var fork = Log(6);
        for (var i = 0; i < 20; i++) fork.Append("fork"u8);
        foreach (var size in new[] { 7, 9, 12 }) Assert.Equal(TrustError.Inconsistent, (await Assert.ThrowsAsync<TrustException>(() => Take(fork, size))).Error);
        Assert.Equal(TrustError.Inconsistent, Assert.Throws<TrustException>(() => follower.CheckEntry(new LogEntry("release", "evil", 4, new string('a', 64), default), 4, log.InclusionProof(4, 9))).Error);

        Task<Checkpoint> Take(TransparencyLog of, long size) => follower.TakeAsync(new Checkpoint("hub/log", size, of.Root(size)).Sign(Key), (old, next) => Task.FromResult(of.ConsistencyProof(old, Math.Min(next, of.Size))));
    }

    [Fact]
    public void A_checkpoint_of_another_log_or_key_or_with_a_change_is_refused()
    {
        var note = new Checkpoint("hub/log", 3, new byte[32]).Sign(Key);
        Assert.Equal(3, Checkpoint.Verify(note, "hub/log", Key.PublicKey).Size);
        Assert.Throws<TrustException>(() => Checkpoint.Verify(note, "other", Key.PublicKey));
        Assert.Throws<TrustException>(() => Checkpoint.Verify(note, "hub/log", SigningKey.Create().PublicKey));
        for (var i = 0; i < note.Length; i++)
        {
            foreach (var bit in (byte[])[1, 2, 4])
            {
                var changed = (byte[])note.Clone();
                changed[i] ^= bit;
                Assert.Throws<TrustException>(() => Checkpoint.Verify(changed, "hub/log", Key.PublicKey));
            }
        }

        // The bits that say nothing in the last character of a signature.
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var last = note.Length - 3; // before '=' and the end of the line
        var same = (byte[])note.Clone();
        same[last] = (byte)Alphabet[Alphabet.IndexOf((char)same[last], StringComparison.Ordinal) + 1];
        Assert.Throws<TrustException>(() => Checkpoint.Verify(same, "hub/log", Key.PublicKey));

        Assert.Throws<TrustException>(() => Checkpoint.Verify(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(note).Replace("\n3\n", "\n03\n", StringComparison.Ordinal)), "hub/log", Key.PublicKey));
    }

    private static byte[] Entry(int i) => new LogEntry("release", $"app/{i}", i, new string('a', 64), default).ToJson();

    private static TransparencyLog Log(int size)
    {
        var log = new TransparencyLog(new MemoryLogStorage());
        for (var i = 0; i < size; i++) log.Append(Entry(i));
        return log;
    }
}
