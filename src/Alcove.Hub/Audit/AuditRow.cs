namespace Alcove.Hub.Audit;

/// <summary>One thing that was done.</summary>
internal sealed record AuditRow(long Idx, long At, string Actor, string? OrganisationId, string Action, string Subject, string Detail, string PreviousHash, string Hash);
