namespace Alcove.Signer;

/// <summary>An answer of the policy.</summary>
/// <param name="IsAllowed">Whether the signer may sign.</param>
/// <param name="Reason">Why not, for the log and whoever asked.</param>
/// <param name="SubmittedBy">Id of the account that submitted a release.</param>
public sealed record SigningAnswer(bool IsAllowed, string Reason, string? SubmittedBy = null)
{
    /// <summary>Yes.</summary>
    public static SigningAnswer Yes(string? submittedBy = null) => new(true, string.Empty, submittedBy);

    /// <summary>No, and why.</summary>
    public static SigningAnswer No(string reason) => new(false, reason);
}
