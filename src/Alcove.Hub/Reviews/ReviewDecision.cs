namespace Alcove.Hub.Reviews;

/// <summary>What a reviewer decided.</summary>
internal sealed record ReviewDecision(string Id, string AppId, long Seq, string Reviewer, string Result, string Reason, long CreatedAt);
