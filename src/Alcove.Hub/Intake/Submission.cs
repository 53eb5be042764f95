namespace Alcove.Hub.Intake;

/// <summary>What an author hands in.</summary>
/// <param name="Container">The package file (.ma).</param>
/// <param name="AuthorEnvelope">The author's signature over the manifest, as a JSON envelope.</param>
/// <param name="Notes">What is new, for people.</param>
/// <param name="RequestKey">Chosen by the sender: the same key again gives the same answer and makes nothing twice.</param>
internal sealed record Submission(ReadOnlyMemory<byte> Container, ReadOnlyMemory<byte> AuthorEnvelope, string Notes, string RequestKey);
