using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Writes the fields of generated records; what is null is left out.</summary>
public static class JsonFields
{
    /// <summary>Text.</summary>
    public static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) Checked(writer).WriteString(name, value);
    }

    /// <summary>A number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number) Checked(writer).WriteNumber(name, number);
    }

    /// <summary>A whole number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number) Checked(writer).WriteNumber(name, number);
    }

    /// <summary>A truth value.</summary>
    public static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } truth) Checked(writer).WriteBoolean(name, truth);
    }

    /// <summary>A JSON value that was parsed.</summary>
    public static void Write(Utf8JsonWriter writer, string name, JsonElement? value)
    {
        if (value is not { } element) return;
        Checked(writer).WritePropertyName(name);
        element.WriteTo(writer);
    }

    /// <summary>A JSON value as text.</summary>
    public static void Write(Utf8JsonWriter writer, string name, RawJson? value)
    {
        if (value is not { } raw) return;
        Checked(writer).WritePropertyName(name);
        writer.WriteRawValue(raw.Text);
    }

    /// <summary>An array of text.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string>? value)
    {
        if (value is null) return;
        Checked(writer).WriteStartArray(name);
        foreach (var entry in value) writer.WriteStringValue(entry);
        writer.WriteEndArray();
    }

    /// <summary>An array of whole numbers.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<int>? value)
    {
        if (value is null) return;
        Checked(writer).WriteStartArray(name);
        foreach (var entry in value) writer.WriteNumberValue(entry);
        writer.WriteEndArray();
    }

    private static Utf8JsonWriter Checked(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }
}
