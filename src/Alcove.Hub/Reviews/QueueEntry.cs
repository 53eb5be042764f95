namespace Alcove.Hub.Reviews;

/// <summary>A version that waits for a reviewer.</summary>
internal sealed record QueueEntry(string AppId, string Name, long Seq, string Version, string State, string OrganisationId, string SubmittedBy, long CreatedAt, string? Icon);
