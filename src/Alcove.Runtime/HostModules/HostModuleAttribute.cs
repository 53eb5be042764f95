namespace Alcove.Runtime.HostModules;

/// <summary>
/// Makes a class a host module: its methods with <see cref="HostMethodAttribute"/> can be called by mini-programs that declare
/// the module. The class is partial; the rest is generated, and what cannot be called over a process border is an error of the build.
/// </summary>
/// <param name="name">How programs call it: host.NAME. A lower-case letter, then letters and digits, at most 32.</param>
/// <param name="summary">One sentence for the authors of programs.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HostModuleAttribute(string name, string summary) : Attribute
{
    /// <summary>How programs call it.</summary>
    public string Name { get; } = name;

    /// <summary>One sentence for the authors of programs.</summary>
    public string Summary { get; } = summary;

    /// <summary>What the user is asked to allow before the first use, in words that follow "asks for", as in "your printers"; empty asks nobody.</summary>
    public string Asks { get; init; } = string.Empty;
}
