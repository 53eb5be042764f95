using Alcove.Protocol.Budgets;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Watches one worker: a heartbeat that the engine's thread must answer, its memory, its threads, and whether it ever pauses.</summary>
internal sealed class WorkerWatch(Worker worker, ProgramBudgets budgets, ProcessorShare share, ProgramCrowd crowd, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DemandWindow = TimeSpan.FromMilliseconds(100);
    private const double Greedy = 0.85; // of a window; the kernel's account of a running thread lags by a tick
    private readonly BusyStretch _stretch = new(budgets);
    private readonly Lock _gate = new(); // guards the timers, which a pause may end while they ring
    private ITimer? _lookTimer;
    private ITimer? _pingTimer;
    private uint _sent;
    private uint _answered;
    private long _oldestUnanswered;
    private bool _warned;
    private long _windowStart;
    private TimeSpan _wantedAtStart;
    private bool _rests;
    private bool _isGreedy;

    /// <summary>
    /// Whether it should leave the processor to the programs that people use: it is at work without a pause, or it has just been opened
    /// beside others. Alone, nobody is in its way while it opens.
    /// </summary>
    public bool ShouldYield => _isGreedy || (crowd.SharesTheFront && _stretch.IsOpening);

    /// <summary>Starts, or goes on after <see cref="Pause"/>.</summary>
    public void Start()
    {
        lock (_gate)
        {
            StopTimers();
            // What was sent before a pause may never be answered in time; it does not count.
            Volatile.Write(ref _answered, _sent);
            (_windowStart, _rests) = (0, false);
            _stretch.Forget();
            _lookTimer = time.CreateTimer(_ => Look(), null, budgets.MemoryCheckInterval, budgets.MemoryCheckInterval);
            _pingTimer = time.CreateTimer(_ => CheckHeartbeat(), null, budgets.PingInterval, budgets.PingInterval);
        }
    }

    /// <summary>Somebody has just opened or shown its program: what it does now, they wait for.</summary>
    public void Expect() => _stretch.Open();

    public void OnPong(uint number) => Volatile.Write(ref _answered, number);

    /// <summary>A suspended worker answers nothing and uses no more memory.</summary>
    public void Pause()
    {
        lock (_gate) StopTimers();
        SetGreedy(false);
    }

    public void Dispose() => Pause();

    private void StopTimers()
    {
        _lookTimer?.Dispose();
        _pingTimer?.Dispose();
        (_lookTimer, _pingTimer) = (null, null);
    }

    private void Look()
    {
        if (ProcessFacts.Of(worker.ProcessId) is not { } facts) return;
        CheckMemory(facts.Memory);
        if (facts.Threads > budgets.Threads) worker.Kill(WorkerExitCause.ThreadsExceeded, $"{facts.Threads} threads, {budgets.Threads} allowed");
        share.Settle();
        if (_rests) EndRest();
        else CheckDemand(facts.IsRunnable);
    }

    /// <summary>SECURITY(T47): the engine cannot be bound by limits of the kernel's without breaking it.</summary>
    private void CheckMemory(long used)
    {
        if (used > budgets.MemoryWarning && !_warned)
        {
            _warned = true;
            worker.MemoryRunsLow?.Invoke();
        }

        if (used > budgets.MemoryLimit && Defences.Hold(Defence.MemoryLimit))
            worker.Kill(WorkerExitCause.MemoryExceeded, $"{used / 1024 / 1024} MB used, {budgets.MemoryLimit / 1024 / 1024} MB allowed");
    }

    /// <summary>SECURITY(T46): a chain of timers answers every heartbeat and still never leaves the processor to anybody.</summary>
    private void CheckDemand(bool isRunnable)
    {
        var elapsed = time.GetElapsedTime(_windowStart);
        if (_windowStart != 0 && elapsed < DemandWindow) return;
        if (ProcessFacts.FirstThread(worker.ProcessId) is not { } thread) return;
        // What waits is accounted for when it gets the processor, which may take longer than a window.
        if (_windowStart != 0) NoteDemand(isRunnable || (thread.Wanted - _wantedAtStart) / elapsed >= Greedy, elapsed, thread.Ran);
        (_windowStart, _wantedAtStart) = (time.GetTimestamp(), thread.Wanted);
    }

    private void NoteDemand(bool isBusy, TimeSpan window, TimeSpan ran)
    {
        _stretch.Add(isBusy, window, ran);
        SetGreedy(_stretch.IsGreedy);
        worker.ShareProcessor();
        if (_stretch.IsTooLong && IsAnswering && Defences.Hold(Defence.BusyTime))
            worker.Kill(WorkerExitCause.Busy, $"at work for {_stretch.Length.TotalSeconds:0} seconds without a pause");
        else if (_isGreedy && share.TakesTurns && crowd.FillsTheMachine && Defences.Hold(Defence.GreedyTime)) Rest();
    }

    private void SetGreedy(bool isGreedy)
    {
        lock (_gate)
        {
            if (isGreedy == _isGreedy || (isGreedy && _lookTimer is null)) return; // a look may end after the pause began
            _isGreedy = isGreedy;
            crowd.NoteGreedy(isGreedy);
        }
    }

    /// <summary>
    /// Where nothing lets it yield, it stands still for as long as it was at work: half of the processor is enough for all others.
    /// The pause is ours, so it counts as work of the program's.
    /// </summary>
    private void Rest()
    {
        lock (_gate)
        {
            if (_lookTimer is null) return; // suspended or ended meanwhile
            (_rests, _windowStart) = (true, time.GetTimestamp());
            SpawnedProcess.Stop(worker.ProcessId);
        }
    }

    private void EndRest()
    {
        lock (_gate)
        {
            var rested = time.GetElapsedTime(_windowStart);
            if (_lookTimer is null || rested < DemandWindow) return;
            (_rests, _windowStart) = (false, 0);
            _stretch.Rest(rested);
            SpawnedProcess.Continue(worker.ProcessId);
        }
    }

    // One that does not answer is the heartbeat's.
    private bool IsAnswering => Volatile.Read(ref _answered) == _sent || time.GetElapsedTime(_oldestUnanswered) < 2 * budgets.PingInterval;

    private void CheckHeartbeat()
    {
        if (Volatile.Read(ref _answered) == _sent)
        {
            _oldestUnanswered = time.GetTimestamp();
            worker.Ping(++_sent);
        }
        else if (time.GetElapsedTime(_oldestUnanswered) > budgets.PingTimeout && Defences.Hold(Defence.Heartbeat))
        {
            worker.Kill(WorkerExitCause.Unresponsive, $"no answer for {budgets.PingTimeout.TotalSeconds:0} seconds");
        }
    }
}
