namespace Alcove.Runtime.Services;

/// <summary>An advertisement.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Text">Text.</param>
/// <param name="Link">https address that opens in a window of its own; empty for none.</param>
/// <param name="Seconds">How long it is on the screen until it counts as seen to its end.</param>
public sealed record HostAd(string Title, string Text, string Link = "", int Seconds = 0);
