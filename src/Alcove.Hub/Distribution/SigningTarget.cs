namespace Alcove.Hub.Distribution;

/// <summary>A document to be signed: its name and its bytes.</summary>
internal sealed record SigningTarget(string Name, byte[] Content);
