using System.Text;
using System.Threading.Channels;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Framing;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests;

public sealed class WorkerTests
{
    // A bundle of a few lines in place of the logic bundle: evaluates what it is told and sends back the result.
    private const string Echo = """
        const native = __native; delete globalThis.__native;
        globalThis.say = (value) => native(66, JSON.stringify(value));
        globalThis.native = native;
        globalThis.__deliver = (kind, payload, view) => { if (kind === 128) say('alarm'); else if (kind === 2) say(JSON.parse(payload)); else say([kind, payload, view]) };
        """;

    [Fact]
    public async Task Messages_go_both_ways()
    {
        await using var setup = await SetupAsync();
        setup.Worker.SendMessage("{\"a\":\"世界\"}"u8.ToArray());
        Assert.Equal("""[4,"{\"a\":\"世界\"}",0]""", await setup.Listener.NextAsync());
        setup.Worker.SendViewMessage(7, "[1]"u8.ToArray());
        Assert.Equal("""[5,"[1]",7]""", await setup.Listener.NextAsync());
    }

    [Fact]
    public async Task A_script_that_throws_is_reported_with_its_place()
    {
        await using var setup = await SetupAsync();
        setup.Worker.SendScript("logic.js", "\nnull.x"u8.ToArray());
        var report = await setup.Listener.NextAsync();
        Assert.Contains("\"line\":2", report, StringComparison.Ordinal);
        Assert.Contains("logic.js:2", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocking_call_lets_scripts_in_and_keeps_messages_in_order()
    {
        await using var setup = await SetupAsync();
        setup.Listener.SyncAnswer = () =>
        {
            setup.Worker.SendMessage("\"later\""u8.ToArray());
            setup.Worker.SendScript("inner.js", "say('inner')"u8.ToArray());
            return "\"answer\"";
        };
        setup.Worker.SendScript("outer.js", "say(JSON.parse(native(68, '{}')))"u8.ToArray());
        Assert.Equal("\"inner\"", await setup.Listener.NextAsync());
        Assert.Equal("\"answer\"", await setup.Listener.NextAsync());
        Assert.Equal("[4,\"\\\"later\\\"\",0]", await setup.Listener.NextAsync());
    }

    [Fact]
    public async Task Alarms_ring_and_can_be_withdrawn()
    {
        await using var setup = await SetupAsync();
        setup.Worker.SendScript("a.js", "native(128, 5)"u8.ToArray());
        Assert.Equal("\"alarm\"", await setup.Listener.NextAsync());
        setup.Worker.SendScript("a.js", "native(128, 5); native(128, -1); native(128, 20); say('armed')"u8.ToArray());
        Assert.Equal("\"armed\"", await setup.Listener.NextAsync());
        Assert.Equal("\"alarm\"", await setup.Listener.NextAsync());
    }

    [Fact]
    public async Task A_message_over_the_limit_ends_the_worker()
    {
        await using var setup = await SetupAsync();
        setup.Worker.SendScript("a.js", Encoding.UTF8.GetBytes($"native(66, 'x'.repeat({FrameLimits.MessageBytes}))"));
        Assert.Equal(WorkerExitCause.ProtocolViolation, (await setup.Worker.Exited.WaitAsync(Deadline.Length, TestContext.Current.CancellationToken)).Cause);
    }

    [Fact]
    public async Task A_bundle_that_fails_fails_the_start()
    {
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 0 }, new ProgramBudgets(), "throw new Error('bad bundle')", TimeProvider.System);
        var exception = await Assert.ThrowsAsync<WorkerStartException>(() => pool.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("bad bundle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_worker_is_filtered_and_has_no_privileges_to_gain()
    {
        await using var setup = await SetupAsync();
        var status = await File.ReadAllLinesAsync($"/proc/{setup.Worker.ProcessId}/status", TestContext.Current.CancellationToken);
        Assert.Contains("Seccomp:\t2", status);
        Assert.Contains("NoNewPrivs:\t1", status);
    }

    [Fact]
    public async Task An_isolated_worker_has_a_network_and_a_process_space_of_its_own()
    {
        await using var setup = await SetupAsync();
        foreach (var space in (string[])["net", "pid", "ipc", "user"])
        {
            var own = new FileInfo($"/proc/self/ns/{space}").LinkTarget;
            var workers = new FileInfo($"/proc/{setup.Worker.ProcessId}/ns/{space}").LinkTarget;
            Assert.Equal(setup.Worker.Sandbox.Holds(SandboxLayer.NetworkNamespace), own != workers);
        }
    }

    [Fact]
    public async Task Spares_are_ready_before_they_are_asked_for()
    {
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 2 }, new ProgramBudgets(), Echo, TimeProvider.System);
        pool.Warm();
        using (var deadline = Deadline.Start())
            while (pool.Waiting < 2) await Task.Delay(10, deadline.Token);
        await using var first = await pool.TakeAsync(TestContext.Current.CancellationToken);
        await using var second = await pool.TakeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, pool.Waiting);
        Assert.Empty(first.Sandbox.MissingOf(new WorkerPoolOptions().RequiredLayers));
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.False(first.HasExited);
    }

    [Fact]
    public async Task More_than_a_socket_holds_arrives_whole_and_in_order()
    {
        await using var setup = await SetupAsync();
        for (var i = 0; i < 20; i++) setup.Worker.SendMessage(Encoding.UTF8.GetBytes($"\"{i}{new string('x', 100_000)}\""));
        for (var i = 0; i < 20; i++) Assert.Equal($"[4,\"\\\"{i}{new string('x', 100_000)}\\\"\",0]", await setup.Listener.NextAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000_000)] // more than a socket holds
    public async Task What_is_sent_to_a_worker_that_has_ended_goes_nowhere(int length)
    {
        await using var setup = await SetupAsync();
        setup.Worker.Kill(WorkerExitCause.Closed);
        await setup.Worker.Exited.WaitAsync(Deadline.Length, TestContext.Current.CancellationToken);
        setup.Worker.SendMessage(new byte[length]);
        await setup.Worker.DisposeAsync();
        setup.Worker.SendMessage(new byte[length]);
    }

    [Fact]
    public async Task A_closed_worker_leaves_no_process_behind()
    {
        int id;
        await using (var setup = await SetupAsync()) id = setup.Worker.ProcessId;
        Assert.False(Directory.Exists($"/proc/{id}"));
    }

    private static async Task<Setup> SetupAsync()
    {
        var pool = new WorkerPool(new WorkerPoolOptions { Spares = 0 }, new ProgramBudgets(), Echo, TimeProvider.System);
        var worker = await pool.TakeAsync(TestContext.Current.CancellationToken);
        var listener = new Listener(worker);
        worker.Listen(listener);
        return new Setup(pool, worker, listener);
    }

    private sealed record Setup(WorkerPool Pool, Worker Worker, Listener Listener) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Worker.DisposeAsync();
            await Pool.DisposeAsync();
        }
    }

    private sealed class Listener(Worker worker) : IWorkerListener
    {
        private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

        public Func<string> SyncAnswer { get; set; } = static () => "{}";

        public void OnMessage(ReadOnlySpan<byte> json) => _messages.Writer.TryWrite(Encoding.UTF8.GetString(json));

        public void OnViewOps(uint view, ReadOnlySpan<byte> ops) => _messages.Writer.TryWrite($"ops {view} {ops.Length}");

        public void OnSyncCall(ReadOnlySpan<byte> json) => worker.SendSyncReply(Encoding.UTF8.GetBytes(SyncAnswer()));

        public void OnFault(string json) => _messages.Writer.TryWrite($"fault {json}");

        public void OnExited(WorkerExit exit) => _messages.Writer.TryComplete();

        public Task<string> NextAsync() => Deadline.NextAsync(_messages.Reader);
    }
}
