namespace Alcove.Runtime.HostModules;

/// <summary>What can be called on a host module.</summary>
/// <param name="Name">How programs call it.</param>
/// <param name="Asks">What the user is asked to allow; empty asks nobody.</param>
/// <param name="Methods">Its methods.</param>
public sealed record HostModuleDescriptor(string Name, string Asks, IReadOnlyList<HostMethodDescriptor> Methods);
