using System.Text;
using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>
/// A client meets metadata that was changed at random. What it believes afterwards must be exactly what the keys signed: compared are
/// the values of the signed part, read by another JSON reader.
/// </summary>
public sealed class MetadataMutationTests(ITestOutputHelper output)
{
    private const int Mutations = 5_000;
    private const long MostMemory = 64L * 1024 * 1024;
    private static readonly string[] Roles = ["root", "timestamp", "snapshot", "targets", "A"];

    /// <summary>The long form: ALCOVE_MUTATED_METADATA=100000 ./test MetadataMutation</summary>
    [Fact]
    public async Task No_mutated_metadata_is_believed_unless_it_says_what_was_signed()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_MUTATED_METADATA"), out var given) ? given : Mutations;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}, {count} files");
        var random = new Random(seed);
        var repository = new Simulator();
        repository.AddDelegation("targets", "A", ["*"]);
        repository.AddTarget("A", "file", "content");
        repository.Publish("A", "targets", "snapshot", "timestamp", "root");
        var good = Roles.ToDictionary(static role => role, role => repository.Published[role][^1]);
        var signed = good.ToDictionary(static file => file.Key, static file => JsonNode.Parse(file.Value)!["signed"]!);
        var server = new StoreSource();
        foreach (var role in Roles) server.Files[NameOf(role, repository.Version(role))] = good[role];
        server.Serve([TrustFile.OfTarget("file", "content"u8.ToArray())]);
        var (refused, right, largest) = (0, 0, 0L);
        for (var i = 0; i < count; i++)
        {
            var role = Roles[random.Next(Roles.Length)];
            var other = Roles[random.Next(Roles.Length)];
            server.Files[NameOf(role, repository.Version(role))] = MetadataMutations.Mutate(good[role], good[other], random);
            server.Asked.Clear();
            var store = new MemoryTrustStore();
            TrustClient.Initialise(store, repository.FirstRoot);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var content = await new TrustClient(store, server, server.Targets, new TrustClientOptions { Time = repository.Time }).ReadAsync("file");
                Assert.Equal("content"u8.ToArray(), content);
                right++;
            }
            catch (TrustException)
            {
                refused++;
            }

            largest = Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(largest < MostMemory, $"seed {seed}, file {i} took {largest} bytes");
            foreach (var kept in Roles.Where(name => store.Read($"{name}.json") is not null))
            {
                var node = JsonNode.Parse(store.Read($"{kept}.json")!)!["signed"]!;
                // A first root that was kept because the second was refused is right too.
                var isRight = JsonNode.DeepEquals(node, signed[kept]) || (kept == "root" && JsonNode.DeepEquals(node, JsonNode.Parse(repository.FirstRoot)!["signed"]!));
                Assert.True(isRight, $"seed {seed}, file {i}: the client believes {Encoding.UTF8.GetString(store.Read($"{kept}.json")!)}");
            }

            server.Files[NameOf(role, repository.Version(role))] = good[role];
        }

        output.WriteLine($"{refused} refused, {right} right all the same; most memory {largest / 1024} KiB");
        Assert.True(refused > count / 3);
    }

    private static string NameOf(string role, long version) => role == "timestamp" ? "timestamp.json" : $"{version}.{role}.json";
}
