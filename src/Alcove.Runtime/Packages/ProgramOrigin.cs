namespace Alcove.Runtime.Packages;

/// <summary>Where a program of strangers comes from, as its hub signed it.</summary>
/// <param name="Name">The name under which it was registered.</param>
/// <param name="Developer">The organisation whose it is.</param>
/// <param name="Version">The version that was released.</param>
public sealed record ProgramOrigin(string Name, string Developer, string Version);
