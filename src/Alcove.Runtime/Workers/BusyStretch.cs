using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Workers;

/// <summary>For how long a program has wanted the processor without a pause, how much of it it had, and what follows.</summary>
internal sealed class BusyStretch(ProgramBudgets budgets)
{
    private const int HadAtLeast = 4; // a quarter of busyTime: what others leave nothing to is slow, and not busy

    private TimeSpan _ran;
    private TimeSpan _ranBefore;
    private TimeSpan _ranBeforeOpening;
    private TimeSpan _sinceOpening;
    private bool _wasOpened = true;

    /// <summary>0 while it pauses.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>Whether it should leave the processor to others for now. What it does while somebody waits for it to open does not count.</summary>
    public bool IsGreedy => Length > TimeSpan.Zero && Length >= budgets.GreedyTime && _ran - _ranBeforeOpening >= budgets.OpeningTime;

    /// <summary>Whether it is still on its way to be used: it had little of the processor since it was opened, and that is not long ago.</summary>
    public bool IsOpening => _sinceOpening < 2 * budgets.OpeningTime && _ran - _ranBeforeOpening < budgets.OpeningTime;

    /// <summary>Whether it should be ended.</summary>
    public bool IsTooLong => budgets.BusyTime > TimeSpan.Zero && Length >= budgets.BusyTime && _ran - _ranBefore >= budgets.BusyTime / HadAtLeast;

    /// <summary>Somebody has just opened or shown the program.</summary>
    public void Open() => Volatile.Write(ref _wasOpened, true);

    /// <summary>Its process stood still, and nothing of what was before counts.</summary>
    public void Forget() => Length = TimeSpan.Zero;

    /// <summary>It was made to stand still by us, which is no pause of its own.</summary>
    public void Rest(TimeSpan time) => Length += time;

    /// <summary>Adds what came next.</summary>
    /// <param name="isBusy">It wanted the processor all the time.</param>
    /// <param name="time">How long that was.</param>
    /// <param name="ran">Processor time that it has had since it was started.</param>
    public void Add(bool isBusy, TimeSpan time, TimeSpan ran)
    {
        if (Interlocked.Exchange(ref _wasOpened, false)) (_ranBeforeOpening, _sinceOpening) = (ran, TimeSpan.Zero);
        _sinceOpening += time;
        if (!isBusy || Length == TimeSpan.Zero) _ranBefore = ran;
        Length = isBusy ? Length + time : TimeSpan.Zero;
        _ran = ran;
    }
}
