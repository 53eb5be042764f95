using System.Collections.Concurrent;
using System.Xml.Linq;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Hosting;

namespace Alcove.Hub.Console;

/// <summary>
/// Keeps the keys for cookies in the database, so that every node reads every node's cookies. The library asks in a way that cannot wait,
/// so a copy in memory answers it, and a loop carries both ways; a new key is made days before it is used.
/// </summary>
internal sealed class SharedKeys(HubDatabase database, TimeProvider time) : BackgroundService, IXmlRepository
{
    private const string Prefix = "cookie-key:";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _unwritten = new();

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _known.Values.Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
    {
        var id = $"{Prefix}{friendlyName}";
        _known[id] = element.ToString(SaveOptions.DisableFormatting);
        _unwritten.Enqueue(id);
    }

    /// <summary>Writes what is new here and reads what is new elsewhere.</summary>
    public async Task SynchroniseAsync(CancellationToken cancellationToken)
    {
        while (_unwritten.TryPeek(out var id))
        {
            await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO hub_values (id, content) VALUES (@id, @content) ON CONFLICT (id) DO NOTHING", new { id, content = _known[id] }), cancellationToken);
            _unwritten.TryDequeue(out _);
        }

        foreach (var row in await database.ReadAsync(static session => session.ListAsync<Row>("SELECT id, content FROM hub_values WHERE id LIKE 'cookie-key:%'"), cancellationToken)) _known[row.Id] = row.Content;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SynchroniseAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
            {
                // The next turn does it.
            }
        }
    }

    private sealed record Row(string Id, string Content);
}
