using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Alcove.Soak;

/// <summary>
/// Kills a host again and again at random moments while a program writes. After each kill both databases must be sound, and
/// the program must find every write that was acknowledged, whole.
/// </summary>
internal sealed class KillRun(string package, string data, Random random)
{
    private const int LongestLife = 250; // milliseconds from the first acknowledged write on
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, long> _kept = new(StringComparer.Ordinal);

    /// <summary>Writes that were acknowledged in all lives.</summary>
    public int Acknowledged { get; private set; }

    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> KillOnceAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var host = Start();
        try
        {
            return await WatchAsync(host, patience.Token).ConfigureAwait(false) ?? CheckDatabases();
        }
        catch (OperationCanceledException)
        {
            return $"the host neither wrote nor ended within {Patience.TotalSeconds:0} s";
        }
        finally
        {
            host.Kill(); // whatever happened; does nothing when it has ended
        }
    }

    /// <summary>After all kills: the databases as they were one life ago are refused, and those of now open.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> RefuseOlderCopyAsync()
    {
        foreach (var name in (string[])["storage.db", "files.db"])
        {
            var file = Directory.EnumerateFiles(data, name, SearchOption.AllDirectories).Single();
            var older = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
            byte[] newer;
            do
            {
                if (await KillOnceAsync().ConfigureAwait(false) is { } problem) return problem;
                newer = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
            }
            while (newer.AsSpan().SequenceEqual(older)); // that life was too short for a write to this one
            await File.WriteAllBytesAsync(file, older).ConfigureAwait(false);
            using (var patience = new CancellationTokenSource(Patience))
            using (var host = Start())
            {
                var said = await WatchAsync(host, patience.Token).ConfigureAwait(false);
                if (said?.Contains("is older than it was", StringComparison.Ordinal) != true) return $"an older {name} was not refused: {said ?? "it was opened"}";
            }

            await File.WriteAllBytesAsync(file, newer).ConfigureAwait(false);
        }

        return await KillOnceAsync().ConfigureAwait(false);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--load", data, package]) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    private async Task<string?> WatchAsync(Process host, CancellationToken cancellationToken)
    {
        string? problem = null;
        Task? end = null;
        while (await host.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith("failed ", StringComparison.Ordinal)) problem ??= line;
            else if (line.StartsWith("found ", StringComparison.Ordinal)) problem ??= Compare(line["found ".Length..]);
            else if (line.StartsWith("kept ", StringComparison.Ordinal))
            {
                Keep(line);
                end ??= KillLaterAsync(host);
            }

            if (problem is not null) host.Kill();
        }

        await host.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (end is not null) await end.ConfigureAwait(false);
        return problem ?? (end is null ? "the host ended before the first write" : null);
    }

    private async Task KillLaterAsync(Process host)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLife))).ConfigureAwait(false);
        host.Kill(); // SIGKILL
    }

    private void Keep(string line)
    {
        var parts = line.Split(' ');
        _kept[parts[1]] = long.Parse(parts[2], CultureInfo.InvariantCulture);
        Acknowledged++;
    }

    /// <summary>A value may be newer than the last word about it, by the one write that was cut off, and never older.</summary>
    private string? Compare(string json)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        foreach (var group in document.RootElement.EnumerateArray())
            foreach (var entry in group.EnumerateObject()) found[entry.Name] = entry.Value.GetInt64();
        foreach (var (name, number) in _kept)
        {
            if (!found.TryGetValue(name, out var there)) return $"'{name}' is lost; {number} was acknowledged";
            if (there < number) return $"'{name}' is {there}; {number} was acknowledged";
        }

        var newer = found.Count(entry => !_kept.TryGetValue(entry.Key, out var number) || entry.Value > number);
        foreach (var (name, number) in found) _kept[name] = number;
        return newer > 1 ? $"{newer} values are newer than what was acknowledged" : null;
    }

    private string? CheckDatabases()
    {
        foreach (var name in (string[])["storage.db", "files.db"])
        {
            var file = Directory.EnumerateFiles(data, name, SearchOption.AllDirectories).SingleOrDefault();
            if (file is null) return $"{name} is not there";
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (command.ExecuteScalar() is not "ok") return $"{name} is not sound";
        }

        return null;
    }
}
