namespace Alcove.Hub.Telemetry;

/// <summary>An exception that hosts have reported, with the places in the author's sources.</summary>
internal sealed record Failure(string Fingerprint, string Message, string Stack, long Amount, long FirstAt, long LastAt);
