namespace Alcove.Hub.Distribution;

/// <summary>A document to be signed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Evidence">The author's keys that the signer compares it with.</param>
internal sealed record SigningTarget(string Name, byte[] Content, IReadOnlyList<byte[]> Evidence);
