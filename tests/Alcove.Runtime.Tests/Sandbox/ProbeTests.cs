using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Protocol.Budgets;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>A program in the worker's place, locked away in the same way, makes every system call that it can think of.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class ProbeTests(ITestOutputHelper output)
{
    private const int NotPermitted = 1;
    private const int NoSuchCall = 38;

    [Fact]
    public async Task Machine_code_reaches_nothing_that_the_policy_does_not_list()
    {
        var attempts = await ProbeAsync();
        var table = new StringBuilder($"as user {Environment.UserName}: {attempts.Count} attempts\n");
        foreach (var group in attempts.GroupBy(static attempt => attempt.Group))
        {
            table.Append(CultureInfo.InvariantCulture, $"\n{group.Key}: {group.Count()}\n");
            if (group.Count() > 150) table.Append("  all but the listed ones, by number\n");
            else foreach (var attempt in group) table.Append(CultureInfo.InvariantCulture, $"  {attempt.Name,-45} {(attempt.Error == 0 ? "GOT THROUGH" : attempt.Error is NotPermitted ? "EPERM" : attempt.Error is NoSuchCall ? "ENOSYS" : $"reached the kernel: error {attempt.Error}")}\n");
        }

        output.WriteLine(table.ToString());
        Assert.True(attempts.Count(static attempt => attempt.Group is not ("another thread" or "every number that is not listed")) >= 216); // the figure of docs/promises.md
        Assert.Empty(attempts.Where(static attempt => attempt.Error is not (NotPermitted or NoSuchCall)).Select(static attempt => $"{attempt.Group}: {attempt.Name} ({attempt.Error})"));
    }

    [Fact]
    public async Task An_ordinary_user_is_locked_away_as_root_is()
    {
        var said = await OrdinaryUser.RunAsync($"{typeof(ProbeTests).FullName}.{nameof(Machine_code_reaches_nothing_that_the_policy_does_not_list)}");
        output.WriteLine(said);
        Assert.Contains("attempts", said, StringComparison.Ordinal);
    }

    private static async Task<List<(string Group, string Name, int Error)>> ProbeAsync()
    {
        var options = new WorkerPoolOptions { Spares = 0, WorkerFolder = Path.Combine(AppContext.BaseDirectory, "probe") };
        await using var pool = new WorkerPool(options, new ProgramBudgets(), string.Empty, TimeProvider.System);
        await using var worker = await pool.TakeAsync(TestContext.Current.CancellationToken);
        var listener = new Listener();
        worker.Listen(listener);
        var attempts = new List<(string, string, int)>();
        await foreach (var json in listener.Messages.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.TryGetProperty("done", out _)) return attempts;
            attempts.Add((root.GetProperty("group").GetString()!, root.GetProperty("name").GetString()!, root.GetProperty("error").GetInt32()));
        }

        var exit = await worker.Exited;
        throw new InvalidOperationException($"The probe ended after {attempts.Count} attempts, the last of which was {attempts.LastOrDefault()}: {exit}");
    }

    private sealed class Listener : IWorkerListener
    {
        private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

        public ChannelReader<string> Messages => _messages.Reader;

        public void OnMessage(ReadOnlySpan<byte> json) => _messages.Writer.TryWrite(Encoding.UTF8.GetString(json));

        public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
        {
        }

        public void OnSyncCall(ReadOnlySpan<byte> json)
        {
        }

        public void OnFault(string json) => _messages.Writer.TryWrite(json);

        public void OnExited(WorkerExit exit) => _messages.Writer.TryComplete();
    }
}
