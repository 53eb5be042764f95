namespace Alcove.Signer;

/// <summary>What the signer needs to check by itself what it is asked to publish.</summary>
public sealed record PublishEvidence
{
    /// <summary>No evidence.</summary>
    public static PublishEvidence None { get; } = new();

    /// <summary>Manifests of new releases: the exact bytes.</summary>
    public IReadOnlyList<byte[]> Manifests { get; init; } = [];

    /// <summary>Lists of authors' keys ("developers/{appId}.json"), as they are published now.</summary>
    public IReadOnlyList<byte[]> Developers { get; init; } = [];
}
