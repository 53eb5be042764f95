using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Alcove.Protocol.Budgets;
using Alcove.Runtime.Sandbox;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>The host's thread that takes what one worker says.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class ReceivingThreadTests
{
    private const int Batch = 3; // SCHED_BATCH
    private const int ResetsOnFork = 0x40000000; // SCHED_RESET_ON_FORK, beside the policy

    // In place of the logic bundle: answers a message that is true, and nothing else.
    private const string AnswersTrue = "const native = __native; globalThis.__deliver = (kind, payload) => { if (payload === 'true') native(66, 'true') }";

    [Fact]
    public async Task It_is_woken_by_what_the_worker_says_and_not_by_what_the_worker_reads()
    {
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 0 }, new ProgramBudgets(), AnswersTrue, TimeProvider.System);
        await using var worker = await pool.TakeAsync(TestContext.Current.CancellationToken);
        var listener = new Listener(static () => ulong.Parse(File.ReadLines("/proc/thread-self/status").First(static line => line.StartsWith("voluntary", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture));
        worker.Listen(listener);
        var before = await AskAsync(worker, listener);
        for (var i = 0; i < 100; i++)
        {
            for (var j = 0; j < 10; j++) worker.SendMessage("false"u8.ToArray());
            await AskAsync(worker, listener);
        }

        // At most once for each answer, and now and then for a heartbeat's or a lock.
        Assert.InRange(await AskAsync(worker, listener) - before, 1ul, 150ul);
    }

    [Fact]
    public async Task It_has_turns_as_the_worker_has_them()
    {
        ThreadTurns.SkipUnlessKnown();
        await using var pool = new WorkerPool(new WorkerPoolOptions { Spares = 0 }, new ProgramBudgets { OpeningTime = TimeSpan.Zero }, AnswersTrue, TimeProvider.System);
        await using var worker = await pool.TakeAsync(TestContext.Current.CancellationToken);
        var listener = new Listener(static () => ThreadTurns.Own);
        worker.Listen(listener);
        worker.IsInFront = true;
        await UntilAsync(ThreadTurns.Short);
        worker.IsInFront = false;
        await UntilAsync(ThreadTurns.Long);
        worker.IsInFront = true;
        await UntilAsync(ThreadTurns.Short);

        async Task UntilAsync(ulong turn)
        {
            using var deadline = Deadline.Start();
            while (await AskAsync(worker, listener) != turn) await Task.Delay(5, deadline.Token);
        }
    }

    [Fact]
    public void Turns_leave_the_policy_of_the_host_as_it_is()
    {
        ThreadTurns.SkipUnlessKnown();
        var (policy, turn) = (0, 0ul);
        var thread = new Thread(() =>
        {
            _ = sched_setscheduler(0, Batch, [0]);
            ThreadPlaces.Take(Turns.Long);
            (policy, turn) = (sched_getscheduler(0) & ~ResetsOnFork, ThreadTurns.Own);
        });
        thread.Start();
        thread.Join();
        Assert.Equal((Batch, ThreadTurns.Long), (policy, turn));
    }

    [DllImport("libc")] private static extern int sched_setscheduler(int thread, int policy, int[] priority);
    [DllImport("libc")] private static extern int sched_getscheduler(int thread);

    private static async Task<ulong> AskAsync(Worker worker, Listener listener)
    {
        worker.SendMessage("true"u8.ToArray());
        return await Deadline.NextAsync(listener.Looks);
    }

    /// <param name="look">What is asked on the thread itself, at each message.</param>
    private sealed class Listener(Func<ulong> look) : IWorkerListener
    {
        private readonly Channel<ulong> _looks = Channel.CreateUnbounded<ulong>();

        public ChannelReader<ulong> Looks => _looks.Reader;

        public void OnMessage(ReadOnlySpan<byte> json) => _looks.Writer.TryWrite(look());

        public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
        {
        }

        public void OnSyncCall(ReadOnlySpan<byte> json)
        {
        }

        public void OnFault(string json) => _looks.Writer.TryComplete(new InvalidOperationException(json));

        public void OnExited(WorkerExit exit) => _looks.Writer.TryComplete();
    }
}
