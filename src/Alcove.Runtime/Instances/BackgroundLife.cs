using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>
/// The way of an instance through the background: hidden, asked to save its state, suspended, ended. Coming to the front
/// leads back from everywhere but the end. A suspended worker is stopped by the kernel, so that it costs no processor time;
/// what is sent to it meanwhile waits in its socket.
/// </summary>
internal sealed class BackgroundLife : IDisposable
{
    private enum State
    {
        Front,
        Hidden,
        Saving,
        Suspended,
        Ended,
    }

    private readonly Lock _gate = new(); // guards _state and the timer's meaning
    private readonly Worker _worker;
    private readonly BackgroundOptions _options;
    private readonly ITimer _timer;
    private readonly Action _suspending;
    private readonly Action _ended;
    private State _state;

    /// <param name="worker">The worker that is suspended.</param>
    /// <param name="options">When.</param>
    /// <param name="time">The clock.</param>
    /// <param name="suspending">Called just before the worker stands still.</param>
    /// <param name="ended">Called when it was in the background for too long.</param>
    public BackgroundLife(Worker worker, BackgroundOptions options, TimeProvider time, Action suspending, Action ended)
    {
        (_worker, _options, _suspending, _ended) = (worker, options, suspending, ended);
        _timer = time.CreateTimer(_ => Advance(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsSuspended
    {
        get
        {
            lock (_gate) return _state == State.Suspended;
        }
    }

    public void OnHidden()
    {
        lock (_gate)
            if (_state == State.Front) Enter(State.Hidden, _options.SuspendAfter);
    }

    public void OnShown()
    {
        lock (_gate)
        {
            if (_state == State.Ended) return;
            if (_state == State.Suspended) _worker.Resume();
            Enter(State.Front, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>It has saved what it needs, so there is no reason to wait.</summary>
    public void OnSaved()
    {
        lock (_gate)
            if (_state == State.Saving) Suspend();
    }

    public void Dispose()
    {
        lock (_gate) _state = State.Ended;
        _timer.Dispose();
    }

    private void Advance()
    {
        lock (_gate)
        {
            switch (_state)
            {
                case State.Hidden:
                    Enter(State.Saving, _options.SavingTime);
                    _worker.SendMessage(WorkerMessages.Suspend());
                    return;
                case State.Saving:
                    Suspend();
                    return;
                case State.Suspended:
                    _state = State.Ended;
                    break;
                default:
                    return;
            }
        }

        _ended();
    }

    private void Suspend()
    {
        Enter(State.Suspended, _options.EndAfter);
        _suspending();
        if (Defences.Hold(Defence.Suspend)) _worker.Suspend();
    }

    private void Enter(State state, TimeSpan next)
    {
        _state = state;
        _timer.Change(next, Timeout.InfiniteTimeSpan);
    }
}
