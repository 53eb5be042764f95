namespace Alcove.Runtime.Workers;

/// <summary>So much at once, so much over a longer time. Who keeps on beyond it, without a second of calm, is flooding.</summary>
internal sealed class RateBudget
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new(); // guards what is below
    private readonly double _perSecond;
    private readonly double _burst;
    private readonly TimeSpan _floodTime;
    private readonly TimeProvider _time;
    private double _left;
    private long _lastTake;
    private long _beyondSince;
    private long _lastBeyond;
    private bool _isBeyond;

    public RateBudget(double perSecond, double burst, TimeSpan floodTime, TimeProvider time)
    {
        (_perSecond, _burst, _floodTime, _time) = (perSecond, burst, floodTime, time);
        (_left, _lastTake) = (burst, time.GetTimestamp());
    }

    /// <summary>Whether it has been beyond for too long.</summary>
    public bool IsFlooding
    {
        get
        {
            lock (_gate) return _isBeyond && _time.GetElapsedTime(_beyondSince, _lastBeyond) >= _floodTime;
        }
    }

    /// <returns>False when nothing is left; then nothing is taken.</returns>
    public bool TryTake(double amount)
    {
        lock (_gate)
        {
            Refill();
            if (_left >= Math.Min(amount, _burst))
            {
                _left -= amount;
                return true;
            }

            NoteBeyond();
            return false;
        }
    }

    /// <summary>Takes it whether it is there or not.</summary>
    /// <returns>The time to wait until it would have been there; zero when it was.</returns>
    public TimeSpan Take(double amount)
    {
        lock (_gate)
        {
            Refill();
            _left -= amount;
            if (_left >= 0) return TimeSpan.Zero;
            NoteBeyond();
            return TimeSpan.FromSeconds(-_left / _perSecond);
        }
    }

    private void Refill()
    {
        var now = _time.GetTimestamp();
        _left = Math.Min(_burst, _left + (_time.GetElapsedTime(_lastTake, now).TotalSeconds * _perSecond));
        _lastTake = now;
    }

    private void NoteBeyond()
    {
        var now = _time.GetTimestamp();
        if (!_isBeyond || _time.GetElapsedTime(_lastBeyond, now) > Calm) _beyondSince = now;
        (_isBeyond, _lastBeyond) = (true, now);
    }
}
