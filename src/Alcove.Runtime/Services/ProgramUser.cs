namespace Alcove.Runtime.Services;

/// <summary>Who uses what, as the host's own systems are told.</summary>
/// <param name="AppId">The program.</param>
/// <param name="UserId">The host's id of the user; never shown to the program.</param>
/// <param name="OpenId">The user's pseudonym in this program, which its author's server knows too.</param>
public sealed record ProgramUser(string AppId, string UserId, string OpenId);
