namespace Alcove.Protocol.Errors;

/// <summary>Why a call failed. The guest reads the code's fixed text and <see cref="Detail"/>; never put a path or a stack there.</summary>
/// <param name="Code">The code of the contract.</param>
/// <param name="Detail">More for the mini-program's author, about their own arguments only.</param>
public sealed record ApiError(ErrorCode Code, string? Detail = null)
{
    /// <summary>What the guest reads after "fail ".</summary>
    public string Message => Detail is null ? GuestText.Of(Code) : $"{GuestText.Of(Code)}: {Detail}";
}
