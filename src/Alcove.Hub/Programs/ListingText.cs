namespace Alcove.Hub.Programs;

/// <summary>What a list shows of a program in one language.</summary>
internal sealed record ListingText(string Name, string Description);
