namespace Alcove.Soak.Hubs;

/// <summary>What hubs have acknowledged to all clients. Safe for several threads.</summary>
internal sealed class AcknowledgedVersions
{
    private readonly Lock _lock = new(); // guards all below
    private readonly Dictionary<(string AppId, long Seq), PublishedVersion> _versions = [];
    private readonly List<PublishedVersion> _inOrder = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All of them.</summary>
    public IReadOnlyList<PublishedVersion> All
    {
        get
        {
            lock (_lock) return [.. _versions.Values];
        }
    }

    /// <summary>Completes when the next release is acknowledged.</summary>
    public Task NextReleaseAsync()
    {
        lock (_lock) return _news.Task;
    }

    /// <exception cref="InvalidOperationException">Two packages got one number.</exception>
    public void Add(PublishedVersion version)
    {
        lock (_lock)
        {
            var key = (version.AppId, version.Seq);
            if (_versions.TryGetValue(key, out var known) && known.ManifestHash != version.ManifestHash) throw new InvalidOperationException($"version {version.Seq} of '{version.AppId}' was acknowledged for two packages");
            if (known is null) _inOrder.Add(version);
            _versions[key] = version with { IsReleased = version.IsReleased || known?.IsReleased == true };
            if (!version.IsReleased) return;
            _news.TrySetResult();
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>One of them by chance; null when there is none.</summary>
    public PublishedVersion? Pick(Random random)
    {
        lock (_lock) return _inOrder.Count == 0 ? null : _inOrder[random.Next(_inOrder.Count)];
    }
}
