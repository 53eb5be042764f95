namespace Alcove.Protocol.Sandboxing;

/// <summary>A limit of the kernel's for the worker.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">The kernel's number for it.</param>
/// <param name="Value">The most, which it cannot raise again.</param>
/// <param name="Why">The reason.</param>
public sealed record LimitRule(string Name, int Number, long Value, string Why);
