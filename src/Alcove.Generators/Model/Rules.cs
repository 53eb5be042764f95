using Microsoft.CodeAnalysis;

namespace Alcove.Generators.Model;

/// <summary>The mistakes that the build reports. The guide "Add a host API" lists them.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor Class = Error("ALC0001", "A host module is a partial class of its own");
    public static readonly DiagnosticDescriptor Name = Error("ALC0002", "The name of a host module cannot be used");
    public static readonly DiagnosticDescriptor Method = Error("ALC0003", "A host method is a public method of an object");
    public static readonly DiagnosticDescriptor Return = Error("ALC0004", "A host method returns a task or a stream");
    public static readonly DiagnosticDescriptor Type = Error("ALC0005", "The type cannot cross to a mini-program");
    public static readonly DiagnosticDescriptor Twice = Error("ALC0006", "Two host methods have one name");
    public static readonly DiagnosticDescriptor Alone = Error("ALC0007", "A host method stands in a host module");
    public static readonly DiagnosticDescriptor Parameter = Error("ALC0008", "The parameter cannot be filled");
    public static readonly DiagnosticDescriptor Endless = Warning("ALC0009", "A stream should take a cancellation token");
    public static readonly DiagnosticDescriptor Empty = Warning("ALC0010", "The host module has no methods");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Class, Name, Method, Return, Type, Twice, Alone, Parameter, Endless, Empty];

    public static DiagnosticDescriptor Find(string id) => All.First(rule => rule.Id == id);

    private static DiagnosticDescriptor Error(string id, string title) => new(id, title, "{0}", "Alcove.HostModules", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title) => new(id, title, "{0}", "Alcove.HostModules", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
