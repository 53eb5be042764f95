using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Log;

/// <summary>Who signs the checkpoints of a log.</summary>
/// <param name="Keys">Its keys.</param>
/// <param name="Threshold">How many of them must sign.</param>
public sealed record LogKeys(IReadOnlyList<PublicKey> Keys, int Threshold);
