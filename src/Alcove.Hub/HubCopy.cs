namespace Alcove.Hub;

/// <summary>What was copied.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Blobs">How many blobs there are.</param>
/// <param name="NewBlobs">How many of them were copied this time.</param>
public sealed record HubCopy(string Folder, int Blobs, int NewBlobs);
