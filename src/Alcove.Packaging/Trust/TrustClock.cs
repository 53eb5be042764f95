using System.Globalization;
using System.Text;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust;

/// <summary>
/// A clock that does not go back behind what was signed and seen. It remembers the time of the last run too, but only as far as the
/// metadata of that run reaches: a clock that was once set to the year 2100 must not make everything expired for ever.
/// </summary>
internal sealed class TrustClock(TrustedStore store, TrustClientOptions options)
{
    private readonly DateTimeOffset _system = options.Time.GetUtcNow();

    // SECURITY(T25): putting the clock back does not make old metadata fresh again.
    public DateTimeOffset Now() => Floor() is { } floor && floor > _system && Defences.Hold(Defence.ClockBack) ? floor : _system;

    public void Saw(DateTimeOffset? signedAt, DateTimeOffset freshUntil)
    {
        if (!options.ClockNeverBack) return;
        var run = _system < freshUntil ? _system : freshUntil;
        var seen = signedAt > run ? signedAt.Value : run;
        if (Floor() is { } floor && floor >= seen) return;
        store.WriteClock(Encoding.ASCII.GetBytes(TimeFormat.Write(seen)));
    }

    private DateTimeOffset? Floor() =>
        options.ClockNeverBack && store.ReadClock() is { } text && DateTimeOffset.TryParseExact(Encoding.ASCII.GetString(text), TimeFormat.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
