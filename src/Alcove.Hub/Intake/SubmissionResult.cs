namespace Alcove.Hub.Intake;

/// <summary>What became of it.</summary>
internal sealed record SubmissionResult(string AppId, long Seq, string Version, string ManifestHash, string State, IReadOnlyList<CheckFinding> Report, int NewBlobs, bool IsRepeated);
