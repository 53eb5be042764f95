namespace Alcove.Runtime.Tests;

/// <summary>The system's clock, put forward by the test. Timers run as ever.</summary>
internal sealed class TestTime : TimeProvider
{
    private long _ahead;

    public void Add(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (long)(base.GetTimestamp() * ((double)TimeSpan.TicksPerSecond / System.TimestampFrequency)) + Volatile.Read(ref _ahead);
}
