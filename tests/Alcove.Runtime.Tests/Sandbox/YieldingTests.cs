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
    public async Task A_spare_worker_yields_until_a_program_takes_it()
    {
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 1 }, new ProgramBudgets(), "globalThis.__deliver = () => {}", TimeProvider.System);
        pool.Warm();
        await UntilAsync(() => pool.Waiting == 1);
        Assert.True(Yields(NewestWorker()));
        await using var worker = await pool.TakeAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() =>
        {
            worker.IsInFront = true; // nobody listens to it, so what the kernel put off is not tried again by itself
            return !Yields(worker.ProcessId);
        });
        await UntilAsync(() => pool.Waiting == 1);
        await using var another = await pool.TakeAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(worker.ProcessId, another.ProcessId);
    }

    [Fact]
    public async Task Where_nothing_else_is_allowed_greedy_programs_that_fill_every_core_take_turns()
    {
        await using var program = RunningProgram.OnePage("<view/>", Greedy.Replace("onReady", "onLoad", StringComparison.Ordinal));
        program.Configure = static options => options with { Workers = new WorkerPoolOptions { Spares = 0, Yielding = YieldingWays.Turns }, Budgets = new ProgramBudgets { BusyTime = TimeSpan.FromMinutes(5), GreedyTime = TimeSpan.FromMilliseconds(1) } };
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
    [InlineData(nameof(A_spare_worker_yields_until_a_program_takes_it))]
    [InlineData(nameof(Where_nothing_else_is_allowed_greedy_programs_that_fill_every_core_take_turns))]
    public async Task It_works_for_an_ordinary_user(string test) => await OrdinaryUser.RunAsync($"{typeof(YieldingTests).FullName}.{test}");

    /// <summary>The process in the sandbox that this process started last; tests of a class run one after the other.</summary>
    private static int NewestWorker()
    {
        var children = Directory.EnumerateDirectories("/proc/self/task").SelectMany(static thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static id => int.Parse(id)).Order().ToArray();
        return int.Parse(File.ReadAllText($"/proc/{children[^1]}/task/{children[^1]}/children").Trim());
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
