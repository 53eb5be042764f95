using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.ThirdParty;

/// <summary>One row of interactions.json: a page of a program, and what is done with it.</summary>
internal sealed record Interaction(string Name, string Program, string Page, IReadOnlyList<JsonElement> Steps)
{
    public static IReadOnlyDictionary<string, Interaction> All { get; } = Read();

    private static Dictionary<string, Interaction> Read()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/ThirdParty/interactions.json")), options);
        return document.RootElement.EnumerateArray().Select(static row => Read(row.Clone())).ToDictionary(static row => row.Name, StringComparer.Ordinal);
    }

    private static Interaction Read(JsonElement row)
    {
        var (program, page) = (row.GetProperty("program").GetString()!, row.GetProperty("page").GetString()!);
        return new Interaction($"{program}/{page}: {row.GetProperty("name").GetString()}", program, page, [.. row.GetProperty("do").EnumerateArray()]);
    }
}
