using Alcove.Protocol.Budgets;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

public sealed class BusyStretchTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly BusyStretch _stretch = new(new ProgramBudgets { GreedyTime = Second, OpeningTime = 3 * Second, BusyTime = 8 * Second });
    private TimeSpan _ran = 10 * Second; // as a spare worker

    [Fact]
    public void A_program_that_never_pauses_is_greedy_once_it_has_opened_and_too_long_at_the_limit()
    {
        var states = Enumerable.Range(0, 9).Select(_ => Add(isBusy: true, Second)).ToArray();
        Assert.Equal([false, false, false, true, true, true, true, true, true], states.Select(static state => state.IsGreedy));
        Assert.Equal([false, false, false, false, false, false, false, true, true], states.Select(static state => state.IsTooLong));
    }

    [Fact]
    public void A_pause_ends_the_stretch()
    {
        for (var i = 0; i < 7; i++) Add(isBusy: true, Second);
        Assert.Equal((false, false), Add(isBusy: false, TimeSpan.Zero));
        Assert.Equal((true, false), Add(isBusy: true, Second));
    }

    [Fact]
    public void One_that_others_leave_nothing_to_is_neither_greedy_nor_too_long()
    {
        for (var i = 0; i < 60; i++) Assert.Equal((false, false), Add(isBusy: true, Second / 100));
    }

    [Fact]
    public void One_that_is_shown_again_may_open_again()
    {
        for (var i = 0; i < 5; i++) Add(isBusy: true, Second);
        _stretch.Open();
        Assert.Equal((false, false), Add(isBusy: true, Second));
    }

    [Fact]
    public void It_opens_until_it_had_its_time_or_has_been_there_for_twice_as_long()
    {
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => IsOpeningAfter(Second)));
        _stretch.Open();
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => IsOpeningAfter(Second / 100)));
    }

    [Fact]
    public void Standing_still_for_others_is_no_pause()
    {
        for (var i = 0; i < 4; i++)
        {
            Add(isBusy: true, Second);
            _stretch.Rest(Second);
        }

        Assert.True(_stretch.IsTooLong);
        _stretch.Forget();
        Assert.False(_stretch.IsTooLong);
    }

    private bool IsOpeningAfter(TimeSpan ran)
    {
        Add(isBusy: false, ran);
        return _stretch.IsOpening;
    }

    private (bool IsGreedy, bool IsTooLong) Add(bool isBusy, TimeSpan ran)
    {
        _ran += ran;
        _stretch.Add(isBusy, Second, _ran);
        return (_stretch.IsGreedy, _stretch.IsTooLong);
    }
}
