namespace Alcove.Packaging;

/// <summary>One file as the manifest names it.</summary>
/// <param name="Sha256">Hash of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Number of its bytes.</param>
public sealed record FileEntry(string Sha256, int Size);
