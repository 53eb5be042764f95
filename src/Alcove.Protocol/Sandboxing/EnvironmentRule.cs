namespace Alcove.Protocol.Sandboxing;

/// <summary>A variable of the worker's environment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; {runtime} stands for the folder of the .NET runtime.</param>
/// <param name="Why">The reason.</param>
public sealed record EnvironmentRule(string Name, string Value, string Why);
