using Alcove.Protocol.Budgets;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>Programs that never pause, programs in the background and spare workers give way to those in front.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class YieldingTests
{
    private const string Greedy = "Page({ onReady() { const work = () => { if (this.stop) return console.log('stopped'); const end = Date.now() + 40; while (Date.now() < end); setTimeout(work, 0) }; work() }, tap() { this.stop = true } })";

    [Fact]
    public async Task A_greedy_program_yields_to_others()
    {
        await using var program = RunningProgram.OnePage("<view id=\"a\" bindtap=\"tap\"/>", Greedy);
        program.Configure = static options => options with { Budgets = new ProgramBudgets { OpeningTime = TimeSpan.Zero } };
        await program.OpenAsync();
        await UntilAsync(() => Yields(program.Instance.WorkerProcessId));
        program.Tap("a");
        Assert.Equal("stopped", await program.LineAsync());
        await UntilAsync(() => !Yields(program.Instance.WorkerProcessId));
    }

    [Fact]
    public async Task A_hidden_program_yields_until_it_is_shown()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        program.Configure = static options => options with { Background = new BackgroundOptions { SuspendAfter = TimeSpan.FromMinutes(5) } };
        await program.OpenAsync();
        program.Instance.Hide();
        await UntilAsync(() => Yields(program.Instance.WorkerProcessId));
        program.Instance.Show();
        await UntilAsync(() => !Yields(program.Instance.WorkerProcessId));
    }

    [Fact]
    public async Task A_program_that_was_just_opened_yields_to_nobody()
    {
        await using var program = RunningProgram.OnePage("<view/>", Greedy.Replace("onReady() {", "onReady() { setTimeout(() => { this.stop = true }, 1000);", StringComparison.Ordinal));
        program.Configure = static options => options with { Budgets = new ProgramBudgets { OpeningTime = TimeSpan.FromHours(1) } };
        await program.OpenAsync();
        await UntilAsync(() => !Yields(program.Instance.WorkerProcessId));
        var stopped = program.LineAsync();
        while (!stopped.IsCompleted)
        {
            Assert.False(Yields(program.Instance.WorkerProcessId));
            await Task.WhenAny(stopped, Task.Delay(5, TestContext.Current.CancellationToken));
        }

        Assert.Equal("stopped", await stopped);
    }

    [Fact]
    public async Task A_program_that_opens_beside_others_in_front_yields_to_them_for_as_long()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        program.Configure = static options => options with { Budgets = new ProgramBudgets { OpeningTime = TimeSpan.FromHours(1) } };
        await program.OpenAsync();
        var first = program.Instance;
        await UntilAsync(() => !Yields(first.WorkerProcessId));
        await program.OpenAsync();
        var second = program.Instance;
        await UntilAsync(() => Yields(second.WorkerProcessId));
        first.Hide();
        await UntilAsync(() => !Yields(second.WorkerProcessId));
    }

    [Fact]
    public async Task What_answers_people_has_short_turns_and_what_yields_long_ones()
    {
        ThreadTurns.SkipUnlessKnown();
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        await program.OpenAsync();
        var worker = program.Instance.WorkerProcessId;
        await UntilAsync(() => ThreadTurns.Of(worker) is { Count: > 1 } turns && turns.All(turn => turn.Key == worker ? turn.Value == ThreadTurns.Short : turn.Value is > ThreadTurns.Short and < ThreadTurns.Long));
        Assert.Equal(ThreadTurns.Short, ThreadTurns.Of(Environment.ProcessId)[Environment.ProcessId]);
        program.Instance.Hide();
        await UntilAsync(() => ThreadTurns.Of(worker)[worker] == ThreadTurns.Long);
    }

    [Fact]
    public async Task A_spare_worker_yields_until_a_program_takes_it()
    {
        using var deadline = Deadline.Start();
        while (true)
        {
            await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 1 }, new ProgramBudgets(), "globalThis.__deliver = () => {}", TimeProvider.System);
            pool.Warm();
            await UntilAsync(() => pool.Waiting == 1);
            var yielding = SandboxedProcesses().Where(static process => IfAlive(() => Yields(process))).ToHashSet();
            await using var worker = await pool.TakeAsync(deadline.Token);
            await UntilAsync(() =>
            {
                worker.IsInFront = true; // nobody listens to it, so what the kernel put off is not tried again by itself
                return !Yields(worker.ProcessId);
            });
            await UntilAsync(() => pool.Waiting == 1);
            await using var another = await pool.TakeAsync(deadline.Token);
            Assert.NotEqual(worker.ProcessId, another.ProcessId);
            if (yielding.Contains(worker.ProcessId)) return; // else it came too soon after another test's, and the kernel let it start as others do
        }
    }

    [Fact]
    public async Task Where_nothing_else_is_allowed_greedy_programs_that_fill_every_core_take_turns()
    {
        await using var program = RunningProgram.OnePage("<view/>", Greedy.Replace("onReady", "onLoad", StringComparison.Ordinal));
        program.Configure = static options => options with { Workers = new WorkerPoolOptions { Spares = 0, Yielding = YieldingWays.Turns }, Budgets = new ProgramBudgets { BusyTime = TimeSpan.FromMinutes(5), GreedyTime = TimeSpan.FromMilliseconds(1), OpeningTime = TimeSpan.Zero } };
        var workers = new List<int>();
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            await program.OpenAsync();
            workers.Add(program.Instance.WorkerProcessId);
        }

        foreach (var worker in workers)
        {
            await UntilAsync(() => StateOf(worker) == 'T');
            await UntilAsync(() => StateOf(worker) != 'T');
            Assert.False(Yields(worker));
        }

        Assert.Empty(program.Views.Failures);
    }

    [Theory]
    [InlineData(nameof(A_greedy_program_yields_to_others))]
    [InlineData(nameof(What_answers_people_has_short_turns_and_what_yields_long_ones))]
    [InlineData(nameof(A_spare_worker_yields_until_a_program_takes_it))]
    [InlineData(nameof(Where_nothing_else_is_allowed_greedy_programs_that_fill_every_core_take_turns))]
    public async Task It_works_for_an_ordinary_user(string test) => await OrdinaryUser.RunAsync($"{typeof(YieldingTests).FullName}.{test}");

    /// <summary>What the sandboxes that this process started have in them; those of tests beside this one too.</summary>
    private static IEnumerable<int> SandboxedProcesses() =>
        ChildrenOf(Environment.ProcessId).SelectMany(ChildrenOf);

    private static int[] ChildrenOf(int process) =>
        IfAlive(() => Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(static thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse).ToArray()) ?? [];

    private static T? IfAlive<T>(Func<T> look)
    {
        try
        {
            return look();
        }
        catch (IOException)
        {
            return default; // it has ended
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Start();
        while (!condition()) await Task.Delay(5, deadline.Token);
    }

    /// <summary>By the policy of its threads (field 41: SCHED_IDLE), their priority (field 19) or the weight of its session.</summary>
    private static bool Yields(int process) => FieldsOf(process)[38] == "5" || FieldsOf(process)[16] != "0" || (File.Exists($"/proc/{process}/autogroup") && !File.ReadAllText($"/proc/{process}/autogroup").TrimEnd().EndsWith("nice 0", StringComparison.Ordinal));

    /// <summary>T when it stands still.</summary>
    private static char StateOf(int process) => FieldsOf(process)[0][0];

    private static string[] FieldsOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }
}
