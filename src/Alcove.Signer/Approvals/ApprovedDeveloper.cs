namespace Alcove.Signer.Approvals;

/// <summary>A key of an author.</summary>
/// <param name="AppId">Id of the program.</param>
/// <param name="KeyId">Id of the key.</param>
public sealed record ApprovedDeveloper(string AppId, string KeyId);
