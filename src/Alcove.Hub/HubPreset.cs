namespace Alcove.Hub;

/// <summary>A program that a host comes with.</summary>
/// <param name="Container">Its package file.</param>
/// <param name="AuthorEnvelope">Its author's signature, as a JSON envelope.</param>
/// <param name="AuthorKey">The public key of the author, as PEM.</param>
/// <param name="Category">Where lists sort it.</param>
/// <param name="Description">One sentence about it; may be empty.</param>
public sealed record HubPreset(ReadOnlyMemory<byte> Container, ReadOnlyMemory<byte> AuthorEnvelope, string AuthorKey, string Category = "other", string Description = "");
