using System.Collections.Concurrent;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust;

namespace Alcove.Runtime.Updates;

/// <summary>Remembers which release of each program is here. A record is replaced in one step, so that after a crash it names the old release or the new one.</summary>
internal sealed class InstalledReleases
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new(); // guards the files
    private readonly FolderTrustStore _files;
    private readonly ConcurrentDictionary<string, InstalledRelease> _all = new(StringComparer.Ordinal);

    public InstalledReleases(string folder)
    {
        _files = new FolderTrustStore(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
            if (Read(Path.GetFileName(file)) is { } release && Manifest.IsAppId(release.AppId)) _all[release.AppId] = release;
    }

    public IReadOnlyCollection<InstalledRelease> All => [.. _all.Values];

    public InstalledRelease? Find(string appId) => _all.GetValueOrDefault(appId);

    public void Save(InstalledRelease release)
    {
        lock (_lock)
        {
            _files.Write(NameOf(release.AppId), JsonSerializer.SerializeToUtf8Bytes(release));
            _all[release.AppId] = release;
        }
    }

    /// <summary>Notes that a program was opened, for what goes first when room is needed.</summary>
    public void Touch(string appId, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (!_all.TryGetValue(appId, out var release) || at.ToUnixTimeMilliseconds() - release.OpenedAt < Fresh.TotalMilliseconds) return;
            Save(release with { OpenedAt = at.ToUnixTimeMilliseconds() });
        }
    }

    public void Remove(string appId)
    {
        lock (_lock)
            if (_all.TryRemove(appId, out _)) _files.Delete(NameOf(appId));
    }

    private static string NameOf(string appId) => $"{appId}.json";

    private InstalledRelease? Read(string name)
    {
        try
        {
            return _files.Read(name) is { } bytes ? JsonSerializer.Deserialize<InstalledRelease>(bytes) : null;
        }
        catch (JsonException)
        {
            return null; // a damaged record is no record: the program is fetched anew
        }
    }
}
