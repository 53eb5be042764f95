using System.Text.Json;

namespace Alcove.Protocol.Catalog;

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
