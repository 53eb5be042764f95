namespace Alcove.Hub.Distribution;

/// <summary>What an operator revokes: a program, a row of its versions, one package, or everything that an author key signed.</summary>
/// <param name="Level">`block-install`, `block-start`, `stop` or `wipe`.</param>
/// <param name="AppId">The program.</param>
/// <param name="SeqFrom">Its first version that is meant.</param>
/// <param name="SeqTo">Its last version that is meant.</param>
/// <param name="ManifestHash">The package, wherever it appears.</param>
/// <param name="AuthorKey">The key.</param>
/// <param name="Reason">Why, for the people who used the program.</param>
internal sealed record RevocationOrder(string Level, string? AppId, long? SeqFrom, long? SeqTo, string? ManifestHash, string? AuthorKey, string Reason);
