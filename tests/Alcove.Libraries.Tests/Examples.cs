using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Libraries.Tests;

/// <summary>How each component is used: a hand-written example where content matters, else its own properties with sensible values.</summary>
internal sealed partial class Examples
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Property names that mean the same in all libraries, with the type for which the value fits.
    private static readonly (string Name, string Type, string Value)[] Common =
    [
        ("visible", "Boolean", "{{true}}"), ("show", "Boolean", "{{true}}"), ("opened", "Boolean", "{{true}}"), ("open", "Boolean", "{{true}}"), ("in", "Boolean", "{{true}}"),
        ("title", "String", "标题"), ("content", "String", "内容"), ("label", "String", "标签"), ("text", "String", "文字"), ("message", "String", "消息"),
        ("description", "String", "描述"), ("desc", "String", "描述"), ("placeholder", "String", "请输入"), ("tip", "String", "提示"),
        ("src", "String", "/images/photo.svg"), ("image", "String", "/images/photo.svg"),
        ("items", "Array", "{{options}}"), ("options", "Array", "{{options}}"), ("list", "Array", "{{options}}"), ("actions", "Array", "{{options}}"),
    ];

    private readonly Library _library;
    private readonly Dictionary<string, Example> _byHand;

    public Examples(Library library)
    {
        _library = library;
        var file = Path.Combine(AppContext.BaseDirectory, "examples", $"{library.Id}.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
        _byHand = document.RootElement.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => Read(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>WXML that uses the component; the element with id `it` is the one that is looked at.</summary>
    public Example Of(LibraryComponent component)
    {
        var tag = component.Tag;
        var example = _byHand.TryGetValue(component.Name, out var given) ? given : new Example($"<{tag}{Attributes(component)}>内容</{tag}>", string.Empty);
        return example with { Markup = new Regex($@"<{Regex.Escape(tag)}(?=[\s/>])").Replace(example.Markup, $"<{tag} id=\"it\"", 1) };
    }

    /// <summary>Examples written by hand that name no component of the library: leftovers of an older version.</summary>
    public IEnumerable<string> Unused(IEnumerable<LibraryComponent> components) => _byHand.Keys.Except(components.Select(static component => component.Name));

    /// <summary>Markup alone, or markup with what is to be called when the page is ready; `it` is the component.</summary>
    private static Example Read(JsonElement entry) => entry.ValueKind == JsonValueKind.String
        ? new Example(entry.GetString()!, string.Empty)
        : new Example(entry.GetProperty("wxml").GetString()!, entry.GetProperty("ready").GetString()!);

    private static string Attributes(LibraryComponent component)
    {
        var declared = Declaration().Matches(component.ReadScripts()).GroupBy(static match => match.Groups["name"].Value, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First().Groups["type"].Value, StringComparer.Ordinal);
        return string.Concat(Common.Where(entry => declared.TryGetValue(entry.Name, out var type) && (TypeOf(type) == entry.Type || type == "null")).Select(static entry => $" {entry.Name}=\"{entry.Value}\""));
    }

    /// <summary>Some libraries declare a property by its default.</summary>
    private static string TypeOf(string declared) => declared switch { "''" => "String", "[" => "Array", "true" or "false" => "Boolean", _ => declared };

    [GeneratedRegex("""(?<![\w$.'"-])(?<name>[a-zA-Z]+)\s*:\s*(?:\{\s*type\s*:\s*)?(?<type>(?:String|Boolean|Number|Array|Object|null|true|false)\b|''|\[)""")]
    private static partial Regex Declaration();
}
