using System.Text.Json;

namespace Alcove.Libraries.Tests.BuiltIns;

/// <summary>One row of cases.json: a page, what is done with it, what it must say and show.</summary>
internal sealed record ComponentCase(
    string Name, string Wxml, string Ready, IReadOnlyList<JsonElement> Steps, IReadOnlyList<string> Expected, IReadOnlyList<string> Never, int? Count, string? See)
{
    public static IReadOnlyList<ComponentCase> All { get; } = Read();

    private static ComponentCase[] Read()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BuiltIns", "cases.json")), options);
        return [.. document.RootElement.EnumerateArray().Select(static row => Read(row.Clone()))];
    }

    private static ComponentCase Read(JsonElement row) => new(
        row.GetProperty("name").GetString()!, row.GetProperty("wxml").GetString()!, Text(row, "ready") ?? string.Empty,
        row.TryGetProperty("do", out var steps) ? [.. steps.EnumerateArray()] : [], Texts(row, "expect"), Texts(row, "never"),
        row.TryGetProperty("count", out var count) ? count.GetInt32() : null, Text(row, "see"));

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(static entry => entry.GetString()!)] : [];
}
