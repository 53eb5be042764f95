namespace Alcove.Hub.Telemetry;

/// <summary>What a host reports about programs that ran in it. Only sums: who ran what, when and where does not leave the host.</summary>
/// <param name="Programs">One entry for each version.</param>
/// <param name="BaseLibrary">Version of the base library that the host brings along; null when it does not say.</param>
internal sealed record UsageReport(IReadOnlyList<ProgramReport> Programs, string? BaseLibrary = null);
