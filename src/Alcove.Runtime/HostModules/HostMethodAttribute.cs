namespace Alcove.Runtime.HostModules;

/// <summary>
/// Lets mini-programs call a public method of a host module. Programs see its name in camel case without "Async". It returns a
/// ValueTask or Task, with or without a value, or an IAsyncEnumerable: a stream. A parameter of type <see cref="HostCaller"/>
/// gets the caller, one of type CancellationToken ends when the caller does; all others are arguments, checked before the method runs.
/// </summary>
/// <param name="summary">One sentence for the authors of programs.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HostMethodAttribute(string summary) : Attribute
{
    /// <summary>One sentence for the authors of programs.</summary>
    public string Summary { get; } = summary;
}
