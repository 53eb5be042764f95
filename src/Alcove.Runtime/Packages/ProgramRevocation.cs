namespace Alcove.Runtime.Packages;

/// <summary>A program was taken back.</summary>
/// <param name="Reason">Why, for the person who uses it.</param>
/// <param name="Stops">Whether one that runs has to end.</param>
/// <param name="Wipes">Whether its data has to go, too.</param>
public sealed record ProgramRevocation(string Reason, bool Stops, bool Wipes);
