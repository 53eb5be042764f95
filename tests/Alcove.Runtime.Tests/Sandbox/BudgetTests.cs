using Alcove.Protocol.Budgets;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>What happens beyond the budgets of docs/reference/budgets.md.</summary>
public sealed class BudgetTests
{
    [Fact]
    public async Task A_program_that_never_pauses_is_ended_although_it_answers()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { const work = () => { const end = Date.now() + 40; while (Date.now() < end); setTimeout(work, 0) }; work() } })");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { BusyTime = TimeSpan.FromSeconds(1) } };
        await program.OpenAsync();
        await program.Views.UntilAsync(() => !program.Views.Failures.IsEmpty);
        Assert.Contains("kept the processor busy", program.Views.Failures.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_beyond_the_rate_fail_and_come_back()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({ onLoad() {
              let failed = 0, first = ''
              const call = () => new Promise((done) => wx.getStorage({ key: 'none', complete: (e) => { if (/too many/.test(e.errMsg)) { failed++; first = first || e.errMsg } done() } }))
              Promise.all(Array.from({ length: 100 }, call)).then(() => { console.log(failed, first); setTimeout(() => wx.getStorage({ key: 'none', fail: (e) => console.log(e.errMsg) }), 500) })
            } })
            """);
        program.Configure = static options => options with { Budgets = new ProgramBudgets { CallBurst = 40, CallsPerSecond = 10 } };
        await program.OpenAsync();
        var line = await program.LineAsync();
        Assert.Matches("^(5|6)[0-9] getStorage:fail too many calls$", line);
        Assert.Equal("getStorage:fail data not found", await program.LineAsync());
    }

    [Fact]
    public async Task Console_output_beyond_the_rate_is_dropped_and_said_so()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { for (let i = 0; i < 200; i++) console.log('line', i) } })");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { ConsoleBurst = 10, ConsoleLinesPerSecond = 1 } };
        await program.OpenAsync();
        var lines = await program.LinesUntilAsync("warn: it prints more lines than anybody can read; those that follow are dropped");
        Assert.InRange(lines.Length, 10, 12);
    }

    [Theory]
    [InlineData("const call = () => { for (let i = 0; i < 50; i++) wx.getStorage({ key: 'none', complete() {} }); setTimeout(call, 5) }; call()")]
    [InlineData("const say = () => { for (let i = 0; i < 50; i++) console.log(i); setTimeout(say, 5) }; say()")]
    [InlineData("let n = 0; const draw = () => { this.setData({ n: n++ }); setTimeout(draw, 0) }; for (let i = 0; i < 20; i++) draw()")]
    public async Task A_program_that_keeps_flooding_is_ended(string body)
    {
        await using var program = RunningProgram.OnePage("<view>{{n}}</view>", $"Page({{ data: {{ n: 0 }}, onLoad() {{ {body} }} }})");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { CallBurst = 100, CallsPerSecond = 50, ConsoleBurst = 100, ConsoleLinesPerSecond = 50, FrameBurst = 200, FramesPerSecond = 100, FloodTime = TimeSpan.FromMilliseconds(500) } };
        await program.OpenAsync();
        await program.Views.UntilAsync(() => !program.Views.Failures.IsEmpty);
        Assert.Contains("asked for more than anybody can answer", program.Views.Failures.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_seen_longest_ago_makes_room()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { ProgramsAlive = 2 } };
        await program.OpenAsync();
        var first = program.Instance;
        await program.OpenAsync();
        var second = program.Instance;
        var refused = await Assert.ThrowsAsync<OpenFailedException>(() => program.OpenAsync());
        Assert.Equal("Too many mini-programs are open", refused.Failure.Title);
        first.Hide();
        second.Hide();
        first.Show(); // so the second was seen longest ago
        await program.OpenAsync();
        Assert.Equal([first.Name, program.Instance.Name], program.Runtime.Usage().Select(static usage => usage.Name).ToArray());
        var usage = program.Runtime.Usage()[0];
        Assert.True(usage.Memory > 10_000_000 && usage.Processor > TimeSpan.Zero && usage.Threads > 1 && usage is { AppId: "program", Calls: > 0, BytesReceived: > 0, BytesSent: > 0, State: ProgramState.Front }, usage.ToString());
        await first.DisposeAsync();
        Assert.Single(program.Runtime.Usage());
    }

    [Fact]
    public async Task Hidden_programs_are_ended_when_memory_runs_low()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { MemoryLeft = long.MaxValue } };
        await program.OpenAsync();
        var first = program.Instance;
        await program.OpenAsync();
        first.Hide();
        await program.Views.UntilAsync(() => program.Views.HasEnded);
        Assert.Equal([program.Instance.Name], program.Runtime.Usage().Select(static usage => usage.Name).ToArray()); // the one in front stays
    }

    [Fact]
    public async Task A_program_that_keeps_failing_stays_closed_for_a_while()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})", "App({ onLaunch() { throw new Error('again') } })");
        program.Configure = static options => options with { Development = false };
        for (var round = 1; round <= 3; round++)
        {
            await program.OpenAsync();
            await program.Views.UntilAsync(() => program.Views.Failures.Count == round);
        }

        var refused = await Assert.ThrowsAsync<OpenFailedException>(() => program.OpenAsync());
        Assert.Contains("stays closed for 1 min", refused.Failure.Message, StringComparison.Ordinal);
    }
}
