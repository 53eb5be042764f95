namespace Alcove.Signer.Checks;

/// <summary>So many signings in any minute. Guarded by the service, which serves one request at a time.</summary>
internal sealed class SigningRate(int most, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Queue<(long At, int Count)> _signings = new();
    private int _total;

    /// <summary>SECURITY(T37): who took over the web tier signs slowly, and is seen in the log.</summary>
    public bool TryTake(int count)
    {
        while (_signings.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Window) _total -= _signings.Dequeue().Count;
        if (_total + count > most && Defences.Hold(Defence.SigningRate)) return false;
        _signings.Enqueue((time.GetTimestamp(), count));
        _total += count;
        return true;
    }
}
