namespace Alcove.Hub.Releases;

/// <summary>What somebody wants released.</summary>
/// <param name="Channel">On which channel.</param>
/// <param name="Share">To how many of a hundred installations.</param>
/// <param name="Attributes">Only to installations with one of the values of each attribute (such as language or country); empty for all.</param>
/// <param name="HaltRate">Failed starts of a hundred at which it is halted; 0 for never.</param>
/// <param name="BaseLibrary">Only to hosts with one of these base libraries, as a span ("3.0..3.8"): within what the package says; ".." for all of that. Null leaves it as it is.</param>
internal sealed record ReleaseOrder(string Channel, int Share, IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes, int HaltRate = ReleaseOrder.DefaultHaltRate, string? BaseLibrary = null)
{
    public const int DefaultHaltRate = 5;
}
