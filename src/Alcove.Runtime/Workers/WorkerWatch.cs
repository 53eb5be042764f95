namespace Alcove.Runtime.Workers;

/// <summary>Watches one worker: a heartbeat that the engine's thread must answer, and its memory.</summary>
internal sealed class WorkerWatch(Worker worker, WorkerPoolOptions options, TimeProvider time) : IDisposable
{
    private ITimer? _memoryTimer;
    private ITimer? _pingTimer;
    private uint _sent;
    private uint _answered;
    private long _oldestUnanswered;
    private bool _warned;

    /// <summary>Starts, or goes on after <see cref="Pause"/>.</summary>
    public void Start()
    {
        Pause();
        // What was sent before a pause may never be answered in time; it does not count.
        Volatile.Write(ref _answered, _sent);
        _memoryTimer = time.CreateTimer(_ => CheckMemory(), null, options.MemoryCheckInterval, options.MemoryCheckInterval);
        _pingTimer = time.CreateTimer(_ => CheckHeartbeat(), null, options.PingInterval, options.PingInterval);
    }

    public void OnPong(uint number) => Volatile.Write(ref _answered, number);

    /// <summary>A suspended worker answers nothing and uses no more memory.</summary>
    public void Pause()
    {
        _memoryTimer?.Dispose();
        _pingTimer?.Dispose();
    }

    public void Dispose() => Pause();

    private void CheckMemory()
    {
        var used = ProcessFacts.ResidentMemory(worker.ProcessId);
        if (used > options.MemoryWarning && !_warned)
        {
            _warned = true;
            worker.MemoryRunsLow?.Invoke();
        }

        if (used > options.MemoryLimit) worker.Kill(WorkerExitCause.MemoryExceeded, $"{used / 1024 / 1024} MB used, {options.MemoryLimit / 1024 / 1024} MB allowed");
    }

    private void CheckHeartbeat()
    {
        if (Volatile.Read(ref _answered) == _sent)
        {
            _oldestUnanswered = time.GetTimestamp();
            worker.Ping(++_sent);
        }
        else if (time.GetElapsedTime(_oldestUnanswered) > options.PingTimeout)
        {
            worker.Kill(WorkerExitCause.Unresponsive, $"no answer for {options.PingTimeout.TotalSeconds:0} seconds");
        }
    }
}
