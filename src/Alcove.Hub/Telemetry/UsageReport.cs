namespace Alcove.Hub.Telemetry;

/// <summary>What a host reports about programs that ran in it. Only sums: who ran what, when and where does not leave the host.</summary>
/// <param name="Programs">One entry for each version.</param>
internal sealed record UsageReport(IReadOnlyList<ProgramReport> Programs);
