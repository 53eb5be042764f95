using Alcove.Runtime.Instances;

namespace Alcove.Runtime.WebPrograms;

/// <summary>
/// A web program in the background: after a while its calls are refused and its open ones interrupted, later it is ended. Its
/// scripts cannot be stopped from here; the browser slows down the timers of frames that nobody sees.
/// </summary>
internal sealed class FrameBackground : IDisposable
{
    private readonly Lock _gate = new(); // guards _isHidden and IsSuspended
    private readonly BackgroundOptions _options;
    private readonly ITimer _timer;
    private readonly Action _suspending;
    private readonly Action _ended;
    private bool _isHidden;

    public FrameBackground(BackgroundOptions options, TimeProvider time, Action suspending, Action ended)
    {
        (_options, _suspending, _ended) = (options, suspending, ended);
        _timer = time.CreateTimer(_ => Advance(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsSuspended { get; private set; }

    public void OnHidden()
    {
        lock (_gate)
        {
            if (_isHidden) return;
            _isHidden = true;
            _timer.Change(_options.SuspendAfter, Timeout.InfiniteTimeSpan);
        }
    }

    public void OnShown()
    {
        lock (_gate)
        {
            _isHidden = false;
            IsSuspended = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Advance()
    {
        lock (_gate)
        {
            if (!_isHidden) return;
            if (!IsSuspended)
            {
                IsSuspended = true;
                _suspending();
                _timer.Change(_options.EndAfter, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        _ended();
    }
}
