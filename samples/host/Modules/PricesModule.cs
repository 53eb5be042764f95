using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Alcove.Runtime.HostModules;

namespace Alcove.Samples.Host.Modules;

/// <summary>Prices that move.</summary>
[HostModule("prices", "Prices of the exchange, as they change.")]
internal sealed partial class PricesModule(TimeProvider time)
{
    private static readonly string[] Symbols = ["TEA", "COFFEE", "COCOA"];

    [HostMethod("What can be watched.")]
    public ValueTask<string[]> ListSymbolsAsync() => new(Symbols);

    [HostMethod("The price of a symbol, now and whenever it changes; fails with 'unknownSymbol'.")]
    public async IAsyncEnumerable<Price> WatchAsync([MaxLength(10)] string symbol, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Symbols.Contains(symbol)) throw new HostModuleException("unknownSymbol", $"There is no price of '{symbol}'.");
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(200), time);
        var value = 100m;
        do
        {
            yield return new Price(symbol, value, time.GetUtcNow());
            value += Random.Shared.Next(-50, 51) / 100m;
        }
        while (await ticks.WaitForNextTickAsync(cancellationToken));
    }
}

/// <summary>A price at a moment.</summary>
internal sealed record Price(string Symbol, decimal Value, DateTimeOffset At);
