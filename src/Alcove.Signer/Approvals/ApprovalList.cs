namespace Alcove.Signer.Approvals;

/// <summary>What a file of approvals holds.</summary>
/// <param name="Reviewers">Who reviews.</param>
/// <param name="Releases">Releases that may be signed.</param>
/// <param name="Developers">Keys of authors, one by one.</param>
/// <param name="Revocations">Ids of revocations that may be published.</param>
public sealed record ApprovalList(IReadOnlyList<ApprovedReviewer> Reviewers, IReadOnlyList<ApprovedRelease> Releases, IReadOnlyList<ApprovedDeveloper> Developers, IReadOnlyList<string> Revocations);
