using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Delta;

namespace Alcove.Packaging.Tests.Delta;

public sealed class BlobDeltaTests(ITestOutputHelper output)
{
    private const int Mutations = 2_000;
    private const long Slack = 512 * 1024;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    [InlineData(31, 31)]
    [InlineData(100_000, 100_000)]
    public void What_was_made_gives_the_new_blob_for_blobs_without_anything_in_common(int oldLength, int newLength) => RoundTrip(Bytes(oldLength, 1), Bytes(newLength, 2));

    [Fact]
    public void Whatever_was_moved_doubled_inserted_or_removed_comes_out_right()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var old = Bytes(random.Next(5000), round);
            var next = new List<byte>();
            for (var i = random.Next(8); i > 0; i--)
            {
                var start = random.Next(old.Length + 1);
                next.AddRange(random.Next(4) == 0 ? Bytes(random.Next(200), random.Next()) : old[start..random.Next(start, old.Length + 1)]);
            }

            RoundTrip(old, [.. next]);
        }
    }

    [Fact]
    public void Repetitive_blobs_come_out_right_and_in_time()
    {
        RoundTrip(new byte[1_000_000], new byte[999_999]);
        RoundTrip(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcabcab", 50_000))), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcabca", 50_000))));
    }

    [Fact]
    public void A_line_that_changed_in_two_megabytes_costs_less_than_a_thousandth()
    {
        var old = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(static i => $"function f{i}(a){{return a*{i}}}\n")));
        var text = Encoding.UTF8.GetString(old).Replace("return a*30000}", "return a*30001+1}", StringComparison.Ordinal);
        var patch = RoundTrip(old, Encoding.UTF8.GetBytes(text));
        output.WriteLine($"{old.Length} bytes, patch of {patch.Length}");
        Assert.InRange(patch.Length, 1, old.Length / 1000);
    }

    [Fact]
    public void A_patch_for_another_blob_one_that_reaches_beyond_and_one_that_gives_more_are_refused()
    {
        var old = Bytes(5000, 1);
        byte[] next = [.. old[..2000], 1, 2, 3, .. old[2500..]];
        var hash = Hash(next);
        Refused(() => BlobDelta.Apply(Bytes(5000, 3), BlobDelta.Create(old, next), next.Length, hash));
        Refused(() => BlobDelta.Apply(old.AsMemory(..4000), BlobDelta.Create(old, next), next.Length, hash));
        Refused(() => BlobDelta.Apply(old, BlobDelta.Create(old, [.. next, 1]), next.Length, hash));
        Refused(() => BlobDelta.Apply(old, BlobDelta.Create(old, next.AsSpan(..^1)), next.Length, hash));
        foreach (var steps in new byte[][]
        {
            [0x01, 0x00], // a copy of nothing
            [0x00],
            [0xff, 0xff, 0xff, 0xff, 0x7f, 0x00], // larger than 32 bits
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
            [0xff, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0f],
            [0x81, 0x80, 0x00], // zero at the end of a number
            [0x21, 0xff, 0xff, 0xff, 0xff, 0x0f],
            [0x03, 0x00], // too short to be worth it
            [],
        })
            Refused(() => BlobDelta.Apply(old, Pack(steps), next.Length, hash));
    }

    [Fact]
    public void A_patch_that_unpacks_for_ever_is_left_after_the_length_of_the_file()
    {
        var bomb = Pack([0xa0, 0x01, .. new byte[64 * 1024 * 1024]]);
        var time = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(() => BlobDelta.Apply(Bytes(100, 1), bomb, 1000, new string('0', 64)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Slack);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 5);
    }

    /// <summary>The long form: ALCOVE_MUTATED_DELTAS=50000 ./test BlobDelta</summary>
    [Fact]
    public void No_mutated_patch_gives_a_wrong_blob_or_takes_more_memory_than_twice_the_file()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_MUTATED_DELTAS"), out var given) ? given : Mutations;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}, {count} patches");
        var random = new Random(seed);
        var (old, other) = (Bytes(20_000, 1), Bytes(20_000, 2));
        byte[] next = [.. old[5000..9000], .. Bytes(500, 3), .. old[..4000], .. old[9000..]];
        var (hash, patch) = (Hash(next), BlobDelta.Create(old, next));
        var steps = Unpack(patch);
        var (refused, right) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var mutated = i % 2 == 0 ? Mutate(patch, random) : Pack(Mutate(steps, random));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Assert.True(BlobDelta.Apply(i % 7 == 0 ? other : old, mutated, next.Length, hash).AsSpan().SequenceEqual(next), $"seed {seed}, patch {i} gave a wrong blob");
                right++;
            }
            catch (TrustException)
            {
                refused++;
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2 * next.Length) + Slack);
        }

        output.WriteLine($"{refused} refused, {right} right all the same");
        Assert.True(refused > count / 2);
    }

    private static byte[] RoundTrip(byte[] old, byte[] next)
    {
        var patch = BlobDelta.Create(old, next);
        Assert.True(BlobDelta.Apply(old, patch, next.Length, Hash(next)).AsSpan().SequenceEqual(next));
        return patch;
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var result = bytes.ToList();
        for (var i = random.Next(1, 4); i > 0 && result.Count > 0; i--)
        {
            var at = random.Next(result.Count);
            switch (random.Next(5))
            {
                case 0: result[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: result.Insert(at, (byte)random.Next(256)); break;
                case 2: result.RemoveAt(at); break;
                case 3: result.RemoveRange(at, result.Count - at); break;
                default: result[at] = (byte)(random.Next(2) * 255); break;
            }
        }

        return [.. result];
    }

    private static byte[] Pack(byte[] steps)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(steps);
        return output.ToArray();
    }

    private static byte[] Unpack(byte[] patch)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(patch), CompressionMode.Decompress)) brotli.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Refused(Action act) => Assert.Throws<TrustException>(act);
}
