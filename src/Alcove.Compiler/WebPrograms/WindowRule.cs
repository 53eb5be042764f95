using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Compiler.WebPrograms;

/// <summary>One member of `window`: its default, and which values it takes.</summary>
internal sealed partial record WindowRule(string Name, object Default, string Expected, Func<JsonElement, object?> Read)
{
    /// <summary>All members of the draft (W3C MiniApp Manifest, window).</summary>
    public static IReadOnlyList<WindowRule> All { get; } =
    [
        Flag("auto_design_width", false),
        Color("background_color", "#ffffff"),
        Choice("background_text_style", "dark", "light"),
        Number("design_width", 750),
        Flag("enable_pull_down_refresh", false),
        Flag("fullscreen", false),
        Color("navigation_bar_background_color", "#000000"),
        Choice("navigation_bar_text_style", "white", "black"),
        new("navigation_bar_title_text", string.Empty, "a text", static value => value.ValueKind == JsonValueKind.String ? value.GetString() : null),
        Choice("navigation_style", "default", "custom"),
        Number("on_reach_bottom_distance", 50),
        Choice("orientation", "portrait", "landscape"),
    ];

    private static WindowRule Flag(string name, bool otherwise) =>
        new(name, otherwise, "true or false", static value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null);

    private static WindowRule Number(string name, int otherwise) =>
        new(name, otherwise, "a number, 0 or more", static value => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= int.MaxValue ? (int)number : null);

    private static WindowRule Color(string name, string otherwise) =>
        new(name, otherwise, "a colour such as #1a2b3c", static value => value.ValueKind == JsonValueKind.String && ColorPattern().IsMatch(value.GetString()!) ? value.GetString() : null);

    /// <summary>The first value is the default.</summary>
    private static WindowRule Choice(string name, params string[] values) =>
        new(name, values[0], string.Join(" or ", values), value => value.ValueKind == JsonValueKind.String && values.Contains(value.GetString()) ? value.GetString() : null);

    [GeneratedRegex(@"^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]{3,24}|(rgb|hsl)a?\([0-9.,%/ ]{5,40}\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColorPattern();
}
