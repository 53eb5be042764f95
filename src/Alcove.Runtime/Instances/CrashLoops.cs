using System.Collections.Concurrent;
using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Instances;

/// <summary>SECURITY(T46): a program that fails again and again is not opened for a while: one minute, then four, then sixteen.</summary>
internal sealed class CrashLoops(ProgramBudgets budgets, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(16)];
    private readonly ConcurrentDictionary<(string UserId, string AppId), History> _histories = new();

    public void OnFailed(string userId, string appId)
    {
        if (!Defences.Hold(Defence.CrashLoop)) return;
        var history = _histories.GetOrAdd((userId, appId), static _ => new History());
        lock (history)
        {
            var now = time.GetTimestamp();
            if (history.Failures.Count > 0 && time.GetElapsedTime(history.Failures[^1], now) > Forgotten) history.Stops = 0;
            history.Failures.RemoveAll(failure => time.GetElapsedTime(failure, now) > Window);
            history.Failures.Add(now);
            if (history.Failures.Count < budgets.Crashes) return;
            history.ClosedSince = now;
            history.ClosedFor = Waits[Math.Min(history.Stops++, Waits.Length - 1)];
            history.Failures.Clear();
            history.Failures.Add(now);
        }
    }

    /// <returns>How long it still stays closed; zero when it may open.</returns>
    public TimeSpan ClosedFor(string userId, string appId)
    {
        if (!_histories.TryGetValue((userId, appId), out var history)) return TimeSpan.Zero;
        lock (history)
        {
            var left = history.ClosedFor - time.GetElapsedTime(history.ClosedSince);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private sealed class History
    {
        public List<long> Failures { get; } = [];
        public int Stops { get; set; }
        public long ClosedSince { get; set; }
        public TimeSpan ClosedFor { get; set; }
    }
}
