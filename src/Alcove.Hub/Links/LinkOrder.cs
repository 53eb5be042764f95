namespace Alcove.Hub.Links;

/// <summary>What somebody wants a link for.</summary>
/// <param name="Channel">The channel whose version it opens.</param>
/// <param name="Path">Page; empty for the first.</param>
/// <param name="Query">Query of the page.</param>
/// <param name="Scene">Text of at most 32 characters that the program gets as `scene`.</param>
/// <param name="Days">How many days it works, 1 to 30.</param>
internal sealed record LinkOrder(string Channel, string Path, string Query, string Scene, int Days);
