using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Ingest;

namespace Alcove.Packaging.Tests.Ingest;

public sealed class PackageDoorTests(ITestOutputHelper output)
{
    private const int Mutations = 1_000;
    private const long MostMemory = 64L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    [Fact]
    public void Right_packages_pass()
    {
        foreach (var seed in Seeds()) Assert.NotNull(PackageDoor.Read(seed).Package);
    }

    [Fact]
    public void Every_construction_that_readers_disagree_on_is_refused_soon_and_in_little_memory()
    {
        var count = 0;
        foreach (var (name, bytes) in MalformedZips.All(FilesOf(Seeds()[0])))
        {
            var time = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var report = PackageDoor.Read(bytes);
            Assert.True(report.Package is null && report.Problems.Count > 0, $"'{name}' passed");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory, $"'{name}' took {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
            Assert.True(time.Elapsed < Longest * 5, $"'{name}' took {time.Elapsed}"); // the machine may be busy; the long form holds the two seconds
            count++;
        }

        output.WriteLine($"{count} constructions");
        Assert.InRange(count, 120, int.MaxValue);
    }

    [Fact]
    public void A_report_names_every_file_that_is_wrong()
    {
        var files = FilesOf(Seeds()[0]);
        files["logic.js"] = "evil()"u8.ToArray();
        files["more.js"] = [];
        files.Remove("styles/app.css");
        var report = PackageDoor.Read(RawZip.Of(files).Write());
        Assert.Equal(["logic.js", "styles/app.css", "more.js"], report.Problems.Select(static problem => problem.Path));
        Assert.All(report.Problems, static problem => Assert.Equal(PackageError.BadFile, problem.Error));
    }

    /// <summary>
    /// The long form: ALCOVE_MUTATED_PACKAGES=10000 ./test PackageDoor. What passes is read by .NET's own ZIP reader too, which must see
    /// the same names and bytes as we do, and those that the manifest names.
    /// </summary>
    [Fact]
    public void No_mutated_package_passes_with_anything_but_what_its_manifest_names()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_MUTATED_PACKAGES"), out var given) ? given : Mutations;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}, {count} packages");
        var (random, seeds) = (new Random(seed), Seeds());
        var (refused, passed, slowest, largest) = (0, 0, TimeSpan.Zero, 0L);
        for (var i = 0; i < count; i++)
        {
            var bytes = PackageMutations.Mutate(seeds[random.Next(seeds.Length)], random);
            var time = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var report = PackageDoor.Read(bytes);
            var memory = GC.GetAllocatedBytesForCurrentThread() - before;
            if (time.Elapsed > slowest) slowest = time.Elapsed;
            largest = Math.Max(largest, memory);
            Assert.True(memory < MostMemory, $"seed {seed}, package {i} took {memory} bytes");
            if (report.Package is null)
            {
                refused++;
                continue;
            }

            passed++;
            Assert.True(IsTheSameForOthers(report.Package, bytes), $"seed {seed}, package {i} passed wrongly");
        }

        output.WriteLine($"{refused} refused, {passed} right all the same; slowest {slowest.TotalMilliseconds:0} ms, most memory {largest / 1024} KiB");
        Assert.True(refused > count / 2);
        if (given > 0) Assert.InRange(slowest, TimeSpan.Zero, Longest);
    }

    private static bool IsTheSameForOthers(VerifiedPackage package, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var names = zip.Entries.Select(static entry => entry.FullName).ToArray();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Length || names.Length != package.Manifest.Files.Count + 1) return false;
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content.ToArray()));
            if (entry.FullName == Manifest.FileName ? hash != package.Hash : package.Manifest.Files[PackagePath.Parse(entry.FullName)].Sha256 != hash || !package.Read(PackagePath.Parse(entry.FullName)).Span.SequenceEqual(content.ToArray())) return false;
        }

        return true;
    }

    /// <summary>Twenty packages: small and larger, one file and many, deep and flat, text and noise.</summary>
    private static byte[][] Seeds() => [.. Enumerable.Range(0, 20).Select(static seed =>
    {
        var random = new Random(seed);
        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>>
        {
            [PackagePath.Parse("logic.js")] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("run()", seed + 1))),
            [PackagePath.Parse("styles/app.css")] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a{b:c}", 10 * (seed + 1)))),
        };
        for (var i = 0; i < seed; i++)
        {
            var content = new byte[random.Next(400)];
            random.NextBytes(content);
            files[PackagePath.Parse(string.Join('/', Enumerable.Repeat("d", i % 5).Append($"图{i}.bin")))] = content;
        }

        return PackageBuilder.Build($"app{seed}", "App", "1.0.0", ["pages/index/index"], files);
    })];

    private static Dictionary<string, byte[]> FilesOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
