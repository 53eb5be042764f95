using System.Collections.Concurrent;

namespace Alcove.Runtime.Vault;

/// <summary>One of something for each user and program, opened at the first use. What could not be opened is tried again the next time.</summary>
internal sealed class OpenSet<T>(Func<string, string, T> open)
{
    private readonly ConcurrentDictionary<(string UserId, string AppId), Lazy<T>> _all = new();

    public T Of(string userId, string appId)
    {
        var one = _all.GetOrAdd((userId, appId), id => new Lazy<T>(() => open(id.UserId, id.AppId)));
        try
        {
            return one.Value;
        }
        catch
        {
            // A Lazy keeps the exception: without this, nobody could try again before the host starts anew.
            _all.TryRemove(KeyValuePair.Create((userId, appId), one));
            throw;
        }
    }

    /// <returns>What was open and is no longer in the set; the default when there was nothing.</returns>
    public T? Take(string userId, string appId) => _all.TryRemove((userId, appId), out var one) && one.IsValueCreated ? one.Value : default;

    /// <summary>All that are open.</summary>
    public IEnumerable<T> All => _all.Values.Where(static one => one.IsValueCreated).Select(static one => one.Value);
}
