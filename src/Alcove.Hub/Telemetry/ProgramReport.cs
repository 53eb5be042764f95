namespace Alcove.Hub.Telemetry;

/// <summary>Sums of one version since the last report.</summary>
/// <param name="AppId">The program.</param>
/// <param name="Seq">The version.</param>
/// <param name="Starts">How often it was opened.</param>
/// <param name="Failures">How often it was ended for a fault, or did not open.</param>
/// <param name="Errors">Exceptions of its code.</param>
/// <param name="OpenTimes">How often opening took up to 100, 200, 400, 800, 1600 milliseconds, or longer.</param>
internal sealed record ProgramReport(string AppId, long Seq, int Starts, int Failures, IReadOnlyList<ErrorReport>? Errors, IReadOnlyList<int>? OpenTimes);
