namespace Alcove.Runtime.Accounts;

/// <summary>What the author's server gets for a login code. It never goes to the program itself.</summary>
/// <param name="OpenId">Pseudonym of the user: the same for each login to this program, unrelated to that of any other program.</param>
/// <param name="SessionKey">16 random bytes in base64; signs and encrypts what the program is given about the user.</param>
public sealed record LoginSession(string OpenId, string SessionKey);
