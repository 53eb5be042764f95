namespace Alcove.Runtime.Vault;

/// <summary>A database of a program's that is older than the host's index says: somebody put a copy of it, or none, in its place.</summary>
/// <param name="UserId">The host's id of the user whose data it is.</param>
/// <param name="AppId">The program.</param>
/// <param name="Store">"storage" for stored values, "files" for files.</param>
/// <param name="Found">The generation of the database that is there; 0 when there is none.</param>
/// <param name="Expected">The least generation that it should have; 0 when the index itself cannot be read.</param>
public sealed record OlderCopy(string UserId, string AppId, string Store, long Found, long Expected);
