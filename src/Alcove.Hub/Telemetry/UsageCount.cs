namespace Alcove.Hub.Telemetry;

/// <summary>A sum of one hour.</summary>
internal sealed record UsageCount(long Seq, long Hour, string Kind, long Amount);
