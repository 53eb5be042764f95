using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Alcove.Runtime.Accounts;

/// <summary>
/// SECURITY(T79): codes of 128 random bits. Each lives five minutes, works once, and only for the program for which it was made.
/// A wrong guess about the program uses the code up: it has left the hands it was meant for.
/// </summary>
internal sealed class OneUseCodes<T>(TimeProvider time)
{
    private const int MostOpen = 10_000; // of all programs together: more than that is no login any more
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Entry> _codes = new(StringComparer.Ordinal);

    /// <returns>The code; null when far too many are open.</returns>
    public string? Make(string appId, T value)
    {
        if (_codes.Count >= MostOpen) RemoveExpired();
        if (_codes.Count >= MostOpen) return null;
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new Entry(appId, value, time.GetTimestamp());
        return code;
    }

    public bool TryUse(string appId, string code, out T value)
    {
        value = default!;
        if (!(Defences.Hold(Defence.OneUse) ? _codes.TryRemove(code, out var entry) : _codes.TryGetValue(code, out entry)) || time.GetElapsedTime(entry!.Made) > Life || (entry.AppId != appId && Defences.Hold(Defence.CodeOfProgram))) return false;
        value = entry.Value;
        return true;
    }

    private void RemoveExpired()
    {
        foreach (var (code, entry) in _codes)
            if (time.GetElapsedTime(entry.Made) > Life) _codes.TryRemove(code, out _);
    }

    private sealed record Entry(string AppId, T Value, long Made);
}
