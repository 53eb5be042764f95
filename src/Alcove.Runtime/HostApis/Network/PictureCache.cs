namespace Alcove.Runtime.HostApis.Network;

/// <summary>
/// Pictures and the like that pages showed lately. SECURITY(T60): each user and program has its own, so that no program learns from
/// the time an answer takes what others show. Together they have a limit; what was shown longest ago makes room.
/// </summary>
internal sealed class PictureCache(TimeProvider time)
{
    private const long LargestTotal = 64L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new(); // guards what is below
    private readonly Dictionary<(string UserId, string AppId, string Url), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _order = new(); // the one shown longest ago first
    private long _total;

    public RemotePicture? Find(string userId, string appId, string url)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(KeyOf(userId, appId, url), out var node)) return null;
            _order.Remove(node);
            if (time.GetElapsedTime(node.Value.Made) >= Kept)
            {
                Drop(node);
                return null;
            }

            _order.AddLast(node);
            return node.Value.Picture;
        }
    }

    public void Keep(string userId, string appId, string url, RemotePicture picture)
    {
        var entry = new Entry(KeyOf(userId, appId, url), picture, time.GetTimestamp());
        lock (_gate)
        {
            Remove(entry.Key);
            _entries[entry.Key] = _order.AddLast(entry);
            _total += picture.Content.Length;
            while (_total > LargestTotal && _order.First is { } oldest) Remove(oldest.Value.Key);
        }
    }

    /// <summary>Forgets all of a program for a user, when its data is deleted.</summary>
    public void Forget(string userId, string appId)
    {
        lock (_gate)
            foreach (var key in _entries.Keys.Where(key => key.UserId == userId && key.AppId == appId).ToArray()) Remove(key);
    }

    private static (string UserId, string AppId, string Url) KeyOf(string userId, string appId, string url) => (Defences.Hold(Defence.OwnPictures) ? userId : string.Empty, appId, url);

    private void Remove((string, string, string) key)
    {
        if (!_entries.TryGetValue(key, out var node)) return;
        _order.Remove(node);
        Drop(node);
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _total -= node.Value.Picture.Content.Length;
    }

    private sealed record Entry((string UserId, string AppId, string Url) Key, RemotePicture Picture, long Made);
}
