namespace Alcove.Hub.Telemetry;

/// <summary>An exception of a program's code, and how often it happened.</summary>
internal sealed record ErrorReport(string Message, string Stack, int Count);
