namespace Alcove.Signer;

/// <summary>A file that is to be published.</summary>
/// <param name="Name">Its name as a target.</param>
/// <param name="Bytes">Its bytes, or null to remove it.</param>
public sealed record SignTarget(string Name, byte[]? Bytes);
