using System.Diagnostics;
using Alcove.Soak.Hubs;

namespace Alcove.Bench.Hub;

/// <summary>Publishes new versions of some programs in turn, the whole way until they are signed, so many in a second. The time of each counts from when it was due.</summary>
internal sealed class PublishLoad(HubAuthor author, IReadOnlyList<string> programs)
{
    private const int Lines = 580; // of code, about 45 KB; one of them changes with each version
    private readonly Dictionary<string, Task> _last = programs.ToDictionary(static appId => appId, static _ => Task.CompletedTask, StringComparer.Ordinal);
    private int _number;

    /// <summary>Version after version.</summary>
    public async Task<LoadResult> RunAsync(int perSecond, TimeSpan time)
    {
        var (start, latencies) = (Stopwatch.GetTimestamp(), new Latencies());
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        for (var count = (int)(perSecond * time.TotalSeconds); count > 0; count--)
        {
            await timer.WaitForNextTickAsync();
            var appId = programs[_number % programs.Count];
            _last[appId] = PublishAsync(_last[appId], appId, ++_number, latencies);
        }

        await Task.WhenAll(_last.Values);
        var took = Stopwatch.GetElapsedTime(start);
        return new LoadResult(latencies.Count, took, Latencies.Of([latencies]));
    }

    // Versions of one program go one after the other: an older one after a newer one would be refused.
    private async Task PublishAsync(Task before, string appId, int number, Latencies latencies)
    {
        var due = Stopwatch.GetTimestamp();
        await before;
        var code = CodeText.Write(Lines, changed: number);
        await author.PublishAsync(appId, HubAuthor.Package(appId, $"1.{number}.0", code), $"{appId}-load-{number}");
        lock (latencies) latencies.Add(due);
    }
}
