namespace Alcove.Packaging.Trust.Publishing;

/// <summary>A file to serve.</summary>
/// <param name="Name">Its name below the address of the metadata ("12.snapshot.json", "timestamp.json") or, for a target, "targets/" and its name with its hash.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record TrustFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    internal const string TargetsFolder = "targets/";

    /// <summary>Whether the bytes of this name change; all other names keep theirs for ever. Must be stored last.</summary>
    public bool IsMutable => Name == "timestamp.json";
}
