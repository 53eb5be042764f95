namespace Alcove.Hub.Distribution;

/// <summary>A target that has to be signed anew.</summary>
internal sealed record SigningOrder(long Id, string Target);
