using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Alcove.Runtime.HostModules;

namespace Alcove.Samples.Host.Modules;

/// <summary>A loyalty card that all mini-programs of this host share. One card for each user.</summary>
[HostModule("loyalty", "The loyalty card of the signed-in user.")]
internal sealed partial class LoyaltyModule
{
    private readonly ConcurrentDictionary<string, int> _points = new();

    [HostMethod("How many points are on the card.")]
    public ValueTask<Card> GetCardAsync(HostCaller caller) => new(new Card(_points.GetValueOrDefault(caller.UserId), LevelOf(_points.GetValueOrDefault(caller.UserId))));

    [HostMethod("Adds points, for what the user did in the mini-program.")]
    public ValueTask<Card> AddPointsAsync([Range(1, 100)] int points, HostCaller caller)
    {
        var now = _points.AddOrUpdate(caller.UserId, points, (_, before) => before + points);
        return new(new Card(now, LevelOf(now)));
    }

    [HostMethod("Takes points for a reward; fails with 'notEnoughPoints'.")]
    public ValueTask<Card> RedeemAsync([Range(1, 10_000)] int points, HostCaller caller)
    {
        while (true)
        {
            var before = _points.GetValueOrDefault(caller.UserId);
            if (before < points) throw new HostModuleException("notEnoughPoints", $"There are {before} points on the card, and the reward takes {points}.");
            if (_points.TryUpdate(caller.UserId, before - points, before)) return new(new Card(before - points, LevelOf(before - points)));
        }
    }

    private static CardLevel LevelOf(int points) => points >= 100 ? CardLevel.Gold : points >= 20 ? CardLevel.Silver : CardLevel.Green;
}

/// <summary>What a program sees of the card.</summary>
internal sealed record Card(int Points, CardLevel Level);

/// <summary>Levels of the card.</summary>
internal enum CardLevel
{
    Green,
    Silver,
    Gold,
}
