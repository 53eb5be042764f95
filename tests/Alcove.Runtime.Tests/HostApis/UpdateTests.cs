using Alcove.Runtime.Packages;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>wx.getUpdateManager when the host has another release than the one that runs.</summary>
public sealed class UpdateTests
{
    private const string Script = """
        Page({ onLoad() {
          const updates = wx.getUpdateManager()
          updates.onCheckForUpdate(({ hasUpdate }) => console.log('checked ' + hasUpdate))
          updates.onUpdateReady(() => { console.log('ready'); updates.applyUpdate() })
          updates.onUpdateFailed(() => console.log('failed'))
        } })
        """;

    [Fact]
    public async Task A_program_that_is_opened_anew_is_the_newest_release()
    {
        await using var program = RunningProgram.OnePage("<view/>", Script);
        await program.OpenAsync();
        Assert.Equal("checked false", await program.LineAsync());
        program.File("pages/a/a.wxml", "<view>new</view>");
        await program.ReleaseAsync("2", static package => package);
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        Assert.Equal("checked false", await program.LineAsync());
        await program.UntilTextAsync("new");
    }

    [Fact]
    public async Task A_release_that_comes_while_the_program_runs_is_told_and_starts_when_it_says_so()
    {
        await using var program = RunningProgram.OnePage("<view id='b' bindtap='ask'>ask</view>", Script.Replace("onLoad()", "ask()", StringComparison.Ordinal));
        await program.OpenAsync();
        program.File("pages/a/a.wxml", "<view>new</view>");
        await program.ReleaseAsync("2", static package => package);
        await program.UntilTextAsync("ask");
        program.Tap("b");
        Assert.Equal(["checked true", "ready"], await program.LinesAsync(2));
        await program.Views.UntilAsync(() => program.Views.Calls.Any(static call => call.Api == "applyUpdate"));
    }

    [Fact]
    public async Task A_damaged_release_is_told_as_failed_and_the_program_goes_on()
    {
        await using var program = RunningProgram.OnePage("<view id='b' bindtap='ask'>ask</view>", Script.Replace("onLoad()", "ask()", StringComparison.Ordinal));
        await program.OpenAsync();
        await program.ReleaseAsync("2", static package => package[..^10]);
        await program.UntilTextAsync("ask");
        program.Tap("b");
        Assert.Equal(["checked true", "failed"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task A_release_that_was_fetched_behind_is_offered_by_the_shell_once_and_only_to_what_is_another()
    {
        await using var program = RunningProgram.OnePage("<view>ask</view>", "Page({})");
        var source = FetchedBehind(program);
        await program.OpenAsync();
        source.Tell("another");
        source.Tell("program");
        Assert.Empty(program.Views.Offers);
        source.IsOther = true;
        source.Tell("program");
        source.Tell("program");
        await program.Views.UntilAsync(() => program.Views.Offers.Count > 0);
        Assert.Equal([true], program.Views.Offers);
    }

    [Fact]
    public async Task A_release_that_came_while_the_program_opened_is_offered_too()
    {
        await using var program = RunningProgram.OnePage("<view>ask</view>", "Page({})");
        FetchedBehind(program).IsOther = true;
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Offers is [true]);
    }

    [Fact]
    public async Task A_program_that_offers_its_updates_itself_has_none_of_the_shell()
    {
        await using var program = RunningProgram.OnePage("<view>ask</view>", "Page({})", "App({ onLaunch() { wx.getUpdateManager().onUpdateReady(() => {}); console.log('listens') } })");
        var source = FetchedBehind(program);
        source.IsOther = true;
        await program.OpenAsync();
        Assert.Equal("listens", await program.LineAsync());
        await program.UntilTextAsync("ask");
        source.Tell("program");
        Assert.Empty(program.Views.Offers);
    }

    [Fact]
    public async Task A_program_that_begins_to_offer_it_later_takes_it_from_the_shell()
    {
        await using var program = RunningProgram.OnePage("<view id='b' bindtap='ask'>ask</view>", Script.Replace("onLoad()", "ask()", StringComparison.Ordinal));
        FetchedBehind(program).IsOther = true;
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Offers is [true]);
        await program.UntilTextAsync("ask");
        program.Tap("b");
        await program.Views.UntilAsync(() => program.Views.Offers is [true, false]);
    }

    private static Behind FetchedBehind(RunningProgram program)
    {
        Behind? source = null;
        program.Configure = options => options with { Packages = source! };
        return source = new Behind(program);
    }

    private sealed class Behind(IPackageSource inner) : IPackageSource, IUpdateSource
    {
        public event Action<string>? Updated;

        public bool IsOther { get; set; }

        public void Tell(string appId) => Updated?.Invoke(appId);

        public bool HasOther(string appId, string packageHash) => IsOther;

        public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

        public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => inner.FindAsync(appId, cancellationToken);
    }
}
