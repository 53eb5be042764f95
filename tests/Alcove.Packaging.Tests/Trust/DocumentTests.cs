using System.Text;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Packaging.Tests.Trust;

public sealed class DocumentTests
{
    private static readonly DateTimeOffset At = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly SigningKey Key = SigningKey.Create();
    private static readonly string Hash = new('a', 64);
    private const string Library = "3.8.12";
    private static readonly Installation Anybody = new("i", new Dictionary<string, string>(), Library);

    [Fact]
    public void An_index_is_read_as_it_was_written()
    {
        var index = Index(Release(7), Release(5) with { BaseLibrary = Span("1.0.."), LogIndex = 9, Share = new ReleaseShare(25, "salt", new Dictionary<string, IReadOnlyList<string>> { ["city"] = ["a", "b"] }) });
        var json = index.ToJson();
        var again = ReleaseIndex.Parse(json);
        Assert.Equal(json, again.ToJson());
        Assert.Equal([7, 5], again.Releases.Select(static release => release.Seq));
        Assert.Equal(["a", "b"], again.Releases[1].Share.Attributes["city"]);
        Assert.Equal(Hash, Review.Parse(again.Releases[0].Review!.Verify(Envelope.ReviewType, [Key.PublicKey])).ManifestSha256);
        Assert.Equal("programs/app/release.json", again.TargetName);
    }

    [Fact]
    public void Releases_out_of_order_and_unknown_members_are_refused()
    {
        Assert.Throws<TrustException>(() => ReleaseIndex.Parse(Index(Release(5), Release(7)).ToJson()));
        Assert.Throws<TrustException>(() => ReleaseIndex.Parse(Index(Release(5), Release(5)).ToJson()));
        Assert.Throws<TrustException>(() => ReleaseIndex.Parse(Index(Release(5) with { Review = null }).ToJson()));
        Assert.Null(ReleaseIndex.Parse((Index(Release(5) with { Review = null }) with { Channel = "trial" }).ToJson()).Releases[0].Review);
        Assert.Throws<TrustException>(() => ReleaseIndex.Parse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Index(Release(5)).ToJson()).Replace("\"minimumSeq\":0", "\"minimumSeq\":0,\"x\":1", StringComparison.Ordinal))));
    }

    [Fact]
    public void Keys_and_revocations_are_read_as_they_were_written()
    {
        var keys = new DeveloperKeys("app", [Key.PublicKey]);
        Assert.Equal(keys.Keys, DeveloperKeys.Parse(keys.ToJson()).Keys);
        var list = RevocationList.Empty.With(new Revocation("1", RevocationLevel.Stop, "r", At) { AppId = "app", SeqFrom = 3 });
        var again = RevocationList.Parse(list.ToJson());
        Assert.Equal(list.Entries, again.Entries);
        Assert.Equal(1, again.Version);
    }

    [Fact]
    public void A_revocation_is_about_what_it_names_and_the_strictest_counts()
    {
        var list = RevocationList.Empty
            .With(new Revocation("1", RevocationLevel.BlockInstall, "r", At) { AppId = "app" })
            .With(new Revocation("2", RevocationLevel.Wipe, "r", At) { AppId = "app", SeqFrom = 3, SeqTo = 4 })
            .With(new Revocation("3", RevocationLevel.Stop, "r", At) { DeveloperKey = Key.PublicKey.Id });
        Assert.Equal("1", list.For("app", 2, Hash, null)?.Id);
        Assert.Equal("2", list.For("app", 3, Hash, null)?.Id);
        Assert.Equal("3", list.For("app", 9, Hash, Key.PublicKey.Id)?.Id);
        Assert.Null(list.For("other", 3, Hash, null));
    }

    [Fact]
    public void What_was_revoked_once_stays_revoked_when_a_later_list_does_not_have_it()
    {
        var seen = RevocationList.Empty.With(new Revocation("1", RevocationLevel.Stop, "r", At) { AppId = "app" });
        Assert.NotNull(RevocationList.Empty.With(new Revocation("2", RevocationLevel.Stop, "r", At) { AppId = "other" }).Remembering(seen).For("app", 1, Hash, null));
    }

    [Fact]
    public void A_revocation_that_names_nothing_is_refused() =>
        Assert.Throws<TrustException>(() => RevocationList.Parse(RevocationList.Empty.With(new Revocation("1", RevocationLevel.Stop, "r", At)).ToJson()));

    [Fact]
    public void Shares_of_a_release_are_as_large_as_they_say_and_the_same_each_time()
    {
        var index = Index(Release(2) with { Share = new ReleaseShare(30, "s", new Dictionary<string, IReadOnlyList<string>>()) }, Release(1));
        var got = Enumerable.Range(0, 5000).Count(i => Pick(index, $"installation {i}")?.Seq == 2);
        Assert.InRange(got, 1300, 1700);
        Assert.Equal(Pick(index, "installation 1")?.Seq, Pick(index, "installation 1")?.Seq);
        Assert.Equal(1, Pick(Index(Release(2) with { Share = new ReleaseShare(0, "s", new Dictionary<string, IReadOnlyList<string>>()) }, Release(1)), "i")?.Seq);
    }

    [Fact]
    public void A_release_for_some_is_only_for_those_with_its_attributes()
    {
        var index = Index(Release(2) with { Share = new ReleaseShare(100, "s", new Dictionary<string, IReadOnlyList<string>> { ["group"] = ["staff", "beta"] }) }, Release(1));
        Assert.Equal(2, ReleasePicker.Pick(index, new Installation("i", new Dictionary<string, string> { ["group"] = "beta" }, Library)).Release?.Seq);
        Assert.Equal(1, Pick(index, "i")?.Seq);
    }

    [Fact]
    public void Nobody_goes_down_unless_the_index_says_so()
    {
        var index = Index(Release(2), Release(1));
        Assert.Null(Pick(index, "i", 3));
        Assert.Equal(2, Pick(index with { AllowRollback = true }, "i", 3)?.Seq);
        Assert.Equal(2, Pick(Index(Release(2) with { Share = new ReleaseShare(0, "s", new Dictionary<string, IReadOnlyList<string>>()) }, Release(1)), "i", 2)?.Seq);
    }

    [Fact]
    public void Nothing_below_the_minimum_is_given()
    {
        Assert.Null(Pick(Index(Release(2), Release(1)) with { MinimumSeq = 3 }, "i", 2));
        Assert.Null(ReleasePicker.Pick(Index(Release(2)), Anybody, 0, static _ => false).Release);
    }

    [Theory]
    [InlineData("..", 3)]
    [InlineData("3.8.12..", 3)]
    [InlineData("..3.8", 3)]
    [InlineData("3.8.13..", 2)]
    [InlineData("..3.7", 2)]
    public void The_newest_release_that_runs_on_the_base_library_is_given(string newest, long expected)
    {
        var choice = ReleasePicker.Pick(Index(Release(3) with { BaseLibrary = Span(newest) }, Release(2), Release(1)), Anybody);
        Assert.Equal(expected, choice.Release?.Seq);
        Assert.Equal(expected == 3 ? null : 3, choice.Unfit?.Seq);
    }

    [Fact]
    public void Share_and_base_library_count_together()
    {
        var nobody = new ReleaseShare(0, "s", new Dictionary<string, IReadOnlyList<string>>());
        var index = Index(Release(4) with { Share = nobody, BaseLibrary = Span("9..") }, Release(3) with { BaseLibrary = Span("4..") }, Release(2) with { Share = nobody }, Release(1));
        var choice = ReleasePicker.Pick(index, Anybody);

        // 4 is not its turn, whatever it brings along; 3 would be; 2 is not its turn either.
        Assert.Equal((1, 3), (choice.Release?.Seq, choice.Unfit?.Seq));
    }

    [Fact]
    public void What_is_at_hand_stays_when_nothing_newer_runs_here_and_goes_when_the_index_says_that_it_does_not_run_here()
    {
        var newer = Index(Release(3) with { BaseLibrary = Span("4..") }, Release(2), Release(1));
        Assert.Equal(2, ReleasePicker.Pick(newer, Anybody, 2).Release?.Seq);

        var tightened = Index(Release(2) with { BaseLibrary = Span("4..") }, Release(1));
        Assert.Equal(1, ReleasePicker.Pick(tightened, Anybody, 2).Release?.Seq);
        Assert.Null(ReleasePicker.Pick(tightened with { MinimumSeq = 2 }, Anybody, 2).Release);
        Assert.Null(ReleasePicker.Pick(Index(Release(1)), Anybody, 2).Release); // what the index says nothing about is no reason to go down
    }

    [Fact]
    public void When_nothing_runs_here_the_newest_that_would_be_its_turn_is_named()
    {
        var choice = ReleasePicker.Pick(Index(Release(2) with { BaseLibrary = Span("4.1..") }, Release(1) with { BaseLibrary = Span("4..") }), Anybody);
        Assert.Equal((null, "4.1"), (choice.Release, choice.Unfit?.BaseLibrary?.Min));
    }

    [Theory]
    [InlineData("\"min\":\"4.0\",\"max\":\"3.8\"")]
    [InlineData("\"min\":\"new\"")]
    public void A_span_that_is_none_makes_the_index_unreadable(string span)
    {
        var json = Encoding.UTF8.GetString(Index(Release(1) with { BaseLibrary = Span("1.0..") }).ToJson());
        Assert.Throws<TrustException>(() => ReleaseIndex.Parse(Encoding.UTF8.GetBytes(json.Replace("\"min\":\"1.0\"", span, StringComparison.Ordinal))));
    }

    private static VersionSpan Span(string text) => VersionSpan.Read(text, out var problem) ?? throw new FormatException(problem);

    private static ReleaseEntry? Pick(ReleaseIndex index, string installation, long current = 0) => ReleasePicker.Pick(index, Anybody with { Id = installation }, current).Release;

    private static ReleaseEntry Release(long seq) => new(
        seq, $"1.{seq}", Hash, 100, new EnvelopeSignature(Key.PublicKey.Id, new byte[64]), new Review("app", Hash, "reviewer", "1", Review.Approved, At).Sign(Key), ReleaseShare.Everyone, null, null, At);

    private static ReleaseIndex Index(params ReleaseEntry[] releases) => new("app", "release", "App", new Developer("org", "Org"), 0, releases);
}
