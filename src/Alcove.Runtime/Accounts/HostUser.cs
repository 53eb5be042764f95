namespace Alcove.Runtime.Accounts;

/// <summary>A user of the host app, as its account system knows them. A mini-program never sees the id.</summary>
/// <param name="Id">The account's id; it does not change.</param>
/// <param name="NickName">Shown to a program after the user has agreed.</param>
/// <param name="AvatarUrl">https or data address of a picture; empty for none.</param>
/// <param name="PhoneNumber">With country code; empty when the host does not know it.</param>
public sealed record HostUser(string Id, string NickName, string AvatarUrl = "", string PhoneNumber = "");
