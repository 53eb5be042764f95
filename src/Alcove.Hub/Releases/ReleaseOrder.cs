namespace Alcove.Hub.Releases;

/// <summary>What somebody wants released.</summary>
/// <param name="Channel">On which channel.</param>
/// <param name="Share">To how many of a hundred installations.</param>
/// <param name="Attributes">Only to installations with one of the values of each attribute (such as language or country); empty for all.</param>
/// <param name="HaltRate">Failed starts of a hundred at which it is halted; 0 for never.</param>
internal sealed record ReleaseOrder(string Channel, int Share, IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes, int HaltRate = ReleaseOrder.DefaultHaltRate)
{
    public const int DefaultHaltRate = 5;
}
