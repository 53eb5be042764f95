using System.Text.Json;

namespace Alcove.Runtime.Packages;

/// <summary>Values of theme.json: a text "@name" in app.json stands for the value of the theme in use.</summary>
internal readonly struct ThemeVariables
{
    private readonly JsonElement? _values;

    private ThemeVariables(JsonElement? values) => _values = values;

    public static ThemeVariables Of(JsonElement config, string theme) =>
        config.TryGetProperty("theme", out var themes) && themes.ValueKind == JsonValueKind.Object
        && themes.TryGetProperty(theme == "dark" && KnowsDark(config) ? "dark" : "light", out var values) && values.ValueKind == JsonValueKind.Object
            ? new(values)
            : new(null);

    /// <summary>A program that does not declare it is light on a dark phone.</summary>
    private static bool KnowsDark(JsonElement config) => config.TryGetProperty("app", out var app) && app.TryGetProperty("darkmode", out var dark) && dark.ValueKind == JsonValueKind.True;

    public void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString() is ['@', .. var name] && _values is { } values && values.TryGetProperty(name, out var replaced):
                replaced.WriteTo(writer);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
