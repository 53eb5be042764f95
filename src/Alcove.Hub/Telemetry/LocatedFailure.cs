using Alcove.Packaging.Maps;

namespace Alcove.Hub.Telemetry;

/// <summary>An exception that hosts have reported, and where it stands in the author's files, nearest first; no places where the version has no maps.</summary>
internal sealed record LocatedFailure(string Message, string Stack, IReadOnlyList<SourcePlace> Places, long Amount, long FirstAt, long LastAt);
