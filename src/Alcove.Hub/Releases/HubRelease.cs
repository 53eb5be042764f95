namespace Alcove.Hub.Releases;

/// <summary>A version on a channel.</summary>
/// <param name="AppId">The program.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Seq">The version.</param>
/// <param name="Share">How many of a hundred installations get it.</param>
/// <param name="Attributes">Which installations may get it, as JSON: values by name.</param>
/// <param name="Salt">Makes the choice of installations another one for each release.</param>
/// <param name="State">`active` or `halted`.</param>
/// <param name="Reason">Why it was halted.</param>
/// <param name="HaltRate">Failed starts of a hundred at which the hub halts it by itself; 0 for never.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="LogIndex">Its place in the log of releases.</param>
/// <param name="BaseLibrary">The base libraries on which it runs, as a span; ".." for any.</param>
internal sealed record HubRelease(string AppId, string Channel, long Seq, long Share, string Attributes, string Salt, string State, string Reason, long HaltRate, long StartedAt, long LogIndex, string BaseLibrary)
{
    public const string Columns = "app_id, channel, seq, share, attributes, salt, state, reason, halt_rate, started_at, log_index, base_library";
    public const string Active = "active";
    public const string Halted = "halted";
}
