using System.Globalization;
using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>Which roles are asked for a name, in which order, and what a role may not do.</summary>
public sealed class DelegationTests
{
    private readonly Simulator _repository = new();
    private readonly MemoryTrustStore _store = new();

    /// <summary>Delegations as "delegator>role", with "!" for a terminating one and "=pattern" for its paths; then the roles that are asked.</summary>
    [Theory]
    [InlineData("targets>A", "A")]
    [InlineData("targets>A targets>B", "A B")]
    [InlineData("targets>A targets>B B>C", "A B C")]
    [InlineData("targets>A targets>B A>C A>D", "A C D B")]
    [InlineData("targets>A targets>B A>C C>D", "A C D B")]
    [InlineData("targets>A targets>B A>C! A>D", "A C")]
    [InlineData("targets>A targets>B A>C! C>D", "A C D")]
    [InlineData("targets>A=*.py targets>B A>C", "B")]
    [InlineData("targets>A targets>B A>C=*.py C>D", "A B")]
    [InlineData("targets>A targets>B B>C C>D D>B", "A B C D")]
    [InlineData("targets>A targets>B B>C A>C", "A C B")]
    [InlineData("targets>A targets>B B>C A>C=*.py", "A B C")]
    public async Task Roles_are_asked_in_the_order_of_their_delegations_and_each_once(string graph, string asked)
    {
        Build(graph);
        Assert.Null(await _repository.NewClient(_store).FindAsync("missing"));
        Assert.Equal(asked.Split(' ').Select(static role => $"1.{role}"), _repository.Asked.Skip(4));
    }

    [Theory]
    [InlineData("README.md", "A", "1.A")]
    [InlineData("releases/x/x_v1", "C", "1.B 1.C")]
    [InlineData("releases/y/y_v1.zip", "D", "1.B 1.D")]
    [InlineData("releases/z/z_v1.zip", null, "1.B")]
    public async Task A_file_is_found_only_through_roles_that_all_may_speak_for_it(string path, string? role, string asked)
    {
        Build("targets>A=*.md targets>B=releases/*/* B>C=releases/x/* B>D=releases/y/*.zip", publish: false);
        _repository.AddTarget("A", "README.md", "a");
        _repository.AddTarget("C", "releases/x/x_v1", "c");
        _repository.AddTarget("D", "releases/y/y_v1.zip", "d");
        _repository.AddTarget("D", "releases/z/z_v1.zip", "d");
        _repository.Publish("A", "B", "C", "D", "targets", "snapshot", "timestamp");
        Assert.Equal(role, (await _repository.NewClient(_store).FindAsync(path))?.Role);
        Assert.Equal(asked.Split(' '), _repository.Asked.Skip(4));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("#")]
    [InlineData("/delegated")]
    [InlineData("../delegated")]
    [InlineData("a%2Fb")]
    [InlineData("..")]
    public async Task Names_of_roles_are_escaped_wherever_they_go(string role)
    {
        var folder = Directory.CreateTempSubdirectory("alcove-trust-");
        try
        {
            var inside = Path.Combine(folder.FullName, "deep", "store");
            Build("targets>A", publish: false);
            _repository.AddDelegation("targets", role);
            _repository.Publish("A", role, "targets", "snapshot", "timestamp");
            Assert.Null(await _repository.NewClient(new FolderTrustStore(inside)).FindAsync("missing"));
            Assert.Equal(6, Directory.GetFiles(folder.FullName, "*.json", SearchOption.AllDirectories).Length);
            Assert.Equal(6, Directory.GetFiles(inside, "*.json").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("root")]
    [InlineData("timestamp")]
    [InlineData("snapshot")]
    [InlineData("targets")]
    public async Task A_delegated_role_cannot_take_the_name_of_one_of_the_four(string role)
    {
        var targets = _repository.Signed["targets"];
        targets["delegations"] = new JsonObject { ["keys"] = new JsonObject(), ["roles"] = new JsonArray(new JsonObject { ["name"] = role, ["keyids"] = new JsonArray(), ["threshold"] = 1, ["terminating"] = false, ["paths"] = new JsonArray("*") }) };
        _repository.Publish("targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadDocument);
    }

    [Fact]
    public async Task A_delegated_role_counts_only_the_keys_of_who_delegates()
    {
        Build("targets>A", publish: false);
        _repository.SignersOf("A").Clear();
        _repository.SignersOf("A").Add(_repository.SignersOf("targets")[0]);
        _repository.AddTarget("A", "file", "x");
        _repository.Publish("A", "targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature, "file");
    }

    [Fact]
    public async Task A_role_reached_by_two_ways_must_satisfy_both()
    {
        Build("targets>A targets>B A>C", publish: false);
        var second = SimulatedKey.Ecdsa();
        _repository.AddDelegation("B", "C", key: second);
        _repository.SignersOf("C").Remove(second);
        _repository.Signed["targets"]["delegations"]!["roles"]!.AsArray().RemoveAt(0);
        _repository.AddTarget("C", "file", "x");
        _repository.Publish("B", "C", "targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature, "file");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_expired_delegated_role_is_not_used_whether_it_is_new_or_at_hand(bool isAtHand)
    {
        Build("targets>A", publish: false);
        _repository.SetExpiry("A", _repository.Time.Now.AddDays(isAtHand ? 7 : -1));
        _repository.AddTarget("A", "file", "x");
        _repository.Publish("A", "targets", "snapshot", "timestamp");
        if (isAtHand) await _repository.NewClient(_store).ReadAsync("file");
        _repository.Time.Now = _repository.Time.Now.AddDays(8);
        await FailsAsync(TrustError.Expired, "file");
        _repository.SetExpiry("A", _repository.Time.Now.AddDays(7));
        _repository.Publish("A", "snapshot", "timestamp");
        Assert.Equal("x"u8.ToArray(), await _repository.NewClient(_store).ReadAsync("file"));
    }

    [Fact]
    public async Task A_long_chain_of_roles_ends()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 50).Select(static i => $"{(i == 0 ? "targets" : $"R{i - 1}")}>R{i}"));
        Build(chain);
        Assert.Null(await _repository.NewClient(_store, new TrustClientOptions { MostRoles = 10 }).FindAsync("missing"));
        Assert.InRange(_repository.Asked.Count, 10, 4 + 11);
    }

    [Fact]
    public async Task A_name_falls_into_the_bin_of_its_hash()
    {
        foreach (var digit in "0123456789abcdef") _repository.AddDelegation("targets", $"bin-{digit}", prefixes: [$"{digit}"], terminating: true);
        var hash = TargetHash.Of("some/file");
        _repository.AddTarget($"bin-{hash[0]}", "some/file", "x");
        var other = hash[0] == '0' ? "bin-1" : "bin-0";
        _repository.AddTarget(other, "elsewhere", "x");
        _repository.Publish([.. "0123456789abcdef".Select(static digit => $"bin-{digit}"), "targets", "snapshot", "timestamp"]);
        Assert.Equal($"bin-{hash[0]}", (await _repository.NewClient(_store).FindAsync("some/file"))?.Role);
        if (TargetHash.Of("elsewhere")[0] != other[^1]) Assert.Null(await _repository.NewClient(_store).FindAsync("elsewhere"));
    }

    [Fact]
    public async Task Succinct_bins_are_followed()
    {
        var key = SimulatedKey.Ecdsa();
        var bin = uint.Parse(TargetHash.Of("some/file")[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> 27;
        var name = $"bins-{bin:x2}";
        _repository.Signed["targets"]["delegations"] = new JsonObject { ["keys"] = new JsonObject { [key.Id] = key.Record.DeepClone() }, ["succinct_roles"] = new JsonObject { ["keyids"] = new JsonArray(key.Id), ["threshold"] = 1, ["bit_length"] = 5, ["name_prefix"] = "bins" } };
        _repository.Signed[name] = new JsonObject { ["_type"] = "targets", ["spec_version"] = "1.0.31", ["version"] = 1L, ["expires"] = Simulator.Expiry, ["targets"] = new JsonObject() };
        _repository.SignersOf(name).Add(key);
        _repository.AddTarget(name, "some/file", "x");
        _repository.Publish(name, "targets", "snapshot", "timestamp");
        Assert.Equal(name, (await _repository.NewClient(_store).FindAsync("some/file"))?.Role);
    }

    [Theory]
    [InlineData("*", "a", true)]
    [InlineData("*", "a/b", false)]
    [InlineData("*/*", "a/b", true)]
    [InlineData("foo-?.tgz", "foo-1.tgz", true)]
    [InlineData("foo-?.tgz", "foo-12.tgz", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("[ab]x", "bx", true)]
    [InlineData("[!ab]x", "bx", false)]
    [InlineData("[a-f]x", "ex", true)]
    [InlineData("[", "[", true)]
    [InlineData("a", "A", false)]
    [InlineData("", "", true)]
    [InlineData("**", "", true)]
    public void Patterns_match_as_shells_do_and_never_over_a_slash(string pattern, string path, bool matches) => Assert.Equal(matches, PathPattern.Matches(pattern, path));

    [Fact]
    public void A_pattern_made_to_take_for_ever_does_not()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 2000)) + "b";
        Assert.False(PathPattern.Matches(pattern, new string('a', 4000)));
    }

    private void Build(string graph, bool publish = true)
    {
        foreach (var edge in graph.Split(' '))
        {
            var (from, rest) = (edge.Split('>')[0], edge.Split('>')[1]);
            var (name, pattern) = rest.Split('=') is [var left, var right] ? (left, right) : (rest, "*");
            _repository.AddDelegation(from, name.TrimEnd('!'), [pattern], name.EndsWith('!'), key: _repository.SignersOf(name.TrimEnd('!')).FirstOrDefault());
        }

        if (publish) _repository.Publish([.. _repository.Signed.Keys.Except(["root", "timestamp", "snapshot", "targets"]), "targets", "snapshot", "timestamp"]);
    }

    private async Task FailsAsync(TrustError error, string target = "missing") =>
        Assert.Equal(error, (await Assert.ThrowsAsync<TrustException>(() => _repository.NewClient(_store).FindAsync(target))).Error);
}
