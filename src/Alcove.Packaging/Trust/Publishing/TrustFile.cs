using System.Security.Cryptography;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>A file to serve.</summary>
/// <param name="Name">Its name below the address of the metadata ("12.snapshot.json", "timestamp.json") or, for a target, "targets/" and its name with its hash.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record TrustFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    private const string TargetsFolder = "targets/";

    /// <summary>A target as it is served; for targets that a draft names (<see cref="TrustRepository.DraftFiles"/>), since a draft holds only their hashes.</summary>
    public static TrustFile OfTarget(string name, ReadOnlyMemory<byte> bytes) => new(TargetsFolder + MetadataNames.OfTarget(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))), bytes);

    /// <summary>Whether the bytes of this name change; all other names keep theirs for ever. Must be stored last.</summary>
    public bool IsMutable => Name == "timestamp.json";
}
