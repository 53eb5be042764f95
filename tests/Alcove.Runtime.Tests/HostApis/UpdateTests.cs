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
}
