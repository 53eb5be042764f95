using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Console;

/// <summary>The console's texts: English in the pages, Chinese in chinese.json. A text without a Chinese one stays English.</summary>
internal sealed class Texts(IHttpContextAccessor context)
{
    private static readonly Dictionary<string, string> Chinese = JsonSerializer.Deserialize<Dictionary<string, string>>(typeof(Texts).Assembly.GetManifestResourceStream("chinese.json")!)!;

    public const string LanguageCookie = "alcove-language";

    /// <summary>`zh` or `en`: what the person chose, else what the browser asks for.</summary>
    public string Language { get; } = Choose(context.HttpContext);

    public string this[string english] => Language == "zh" && Chinese.TryGetValue(english, out var chinese) ? chinese : english;

    /// <summary>A text with places for values.</summary>
    public string this[string english, params object[] values] => string.Format(CultureInfo.InvariantCulture, this[english], values);

    /// <summary>A text with its values; those of them that are texts are translated too.</summary>
    public string this[FormattableString english] => english.ArgumentCount == 0 ? this[english.Format] : this[english.Format, [.. english.GetArguments().Select(value => value is FormattableString text ? this[text] : value!)]];

    /// <summary>What the audit log says was done. Its names are identifiers, and some mean something else elsewhere, such as `release`.</summary>
    public string Deed(string name) => Language == "zh" && Chinese.TryGetValue($"audit: {name}", out var chinese) ? chinese : name;

    private static string Choose(HttpContext? context)
    {
        if (context is null) return "en";
        if (context.Request.Cookies[LanguageCookie] is "zh" or "en") return context.Request.Cookies[LanguageCookie]!;
        return context.Request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
    }
}
