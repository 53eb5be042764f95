namespace Alcove.Packaging.Signatures;

/// <summary>One signature of an envelope.</summary>
/// <param name="KeyId">Id of the key that is said to have made it.</param>
/// <param name="Value">64 bytes, r and s.</param>
public sealed record EnvelopeSignature(string KeyId, ReadOnlyMemory<byte> Value);
