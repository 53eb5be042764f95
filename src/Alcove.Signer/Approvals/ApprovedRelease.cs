namespace Alcove.Signer.Approvals;

/// <summary>A release that may be signed.</summary>
/// <param name="AppId">Id of the program.</param>
/// <param name="Channel">The channel.</param>
/// <param name="ManifestSha256">Hash of the manifest.</param>
/// <param name="SubmittedBy">Id of the account that submitted it.</param>
public sealed record ApprovedRelease(string AppId, string Channel, string ManifestSha256, string SubmittedBy);
