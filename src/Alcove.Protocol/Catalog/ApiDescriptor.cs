using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Who carries an API out.</summary>
public enum ApiHandler
{
    /// <summary>C# in the host's process.</summary>
    Host,

    /// <summary>The page around the frames, after the broker has checked the arguments.</summary>
    Shell,
}

/// <summary>What the contract says of one host API.</summary>
/// <param name="Name">The name on <c>wx</c>.</param>
/// <param name="Group">The file of the contract it stands in.</param>
/// <param name="Handler">Who carries it out.</param>
/// <param name="Scope">The permission that it needs.</param>
/// <param name="SyncName">Name of the blocking variant; null when there is none.</param>
/// <param name="IsInternal">True when only the framework calls it.</param>
/// <param name="Check">Checks unchecked arguments.</param>
public sealed record ApiDescriptor(
    string Name, string Group, ApiHandler Handler, PermissionScope Scope, string? SyncName, bool IsInternal, Func<JsonElement, ArgumentCheck> Check);

/// <summary>Arguments that passed their check, or the reason why they did not.</summary>
public readonly struct ArgumentCheck
{
    private readonly Action<Utf8JsonWriter>? _writeFields;

    private ArgumentCheck(Action<Utf8JsonWriter>? writeFields, string? problem) => (_writeFields, Problem) = (writeFields, problem);

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; }

    /// <summary>The check of an API without parameters: whatever came is dropped.</summary>
    public static ArgumentCheck None(JsonElement arguments) => new(null, null);

    /// <summary>Arguments that can be passed on.</summary>
    public static ArgumentCheck Passed(Action<Utf8JsonWriter> writeFields) => new(writeFields, null);

    /// <summary>Arguments that break the contract.</summary>
    public static ArgumentCheck Failed(string problem) => new(null, problem);

    /// <summary>Writes the declared fields into an object that the caller has opened.</summary>
    public void WriteFields(Utf8JsonWriter writer) => _writeFields?.Invoke(writer);
}
