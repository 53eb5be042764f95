namespace Alcove.Hub.Telemetry;

/// <summary>An exception that hosts have reported, as it stands in the database.</summary>
internal sealed record Failure(string Fingerprint, string Message, string Stack, long Amount, long FirstAt, long LastAt);
