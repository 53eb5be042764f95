namespace Alcove.Signer;

/// <summary>What a signer has.</summary>
/// <param name="Root">The current root, or null when there is no repository yet.</param>
/// <param name="Roles">The current metadata.</param>
/// <param name="KeyIds">Ids of the keys at hand.</param>
/// <param name="LogSize">Number of lines of its log.</param>
public sealed record SignerStatus(byte[]? Root, IReadOnlyList<RoleStatus> Roles, IReadOnlyList<string> KeyIds, long LogSize);
