using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Alcove.Compiler.WebPrograms;

/// <summary>Looks through the HTML of a page for what its closed frame will not do, so that the author hears of it before the user does.</summary>
internal sealed class PageReader(Func<string, bool> exists, DiagnosticBag diagnostics)
{
    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    public PageDocument Read(string page, string html)
    {
        var path = $"{page}.html";
        using var document = _parser.ParseDocument(html);
        foreach (var element in document.All) Check(path, element);
        var named = document.All.Select(element => Target(path, element)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string[] Own(string extension) => [.. new[] { $"app.{extension}", $"{page}.{extension}" }.Where(file => exists(file) && !named.Contains(file))];
        return new PageDocument(page, Own("css"), Own("js"));
    }

    private void Check(string path, IElement element)
    {
        switch (element.LocalName)
        {
            case "script" when !element.HasAttribute("src") && IsJavaScript(element.GetAttribute("type")):
                Warn(path, element, "a script inside the page does not run here: put it into a file and name it with src");
                break;
            case "base":
                Warn(path, element, "<base> has no effect here: addresses are relative to the page's own file");
                break;
            case "iframe" or "frame" or "object" or "embed":
                Warn(path, element, $"<{element.LocalName}> shows nothing here: a page has no frames inside");
                break;
            case "form":
                Warn(path, element, "a form is never sent here: handle the click of its button instead");
                break;
        }

        foreach (var attribute in element.Attributes.Where(static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
            Warn(path, element, $"'{attribute.Name}' does not run here: use addEventListener in a script file");
        if (element.LocalName == "a") return;
        foreach (var name in (string[])["src", "href"])
            if (element.GetAttribute(name) is { } address) CheckAddress(path, element, name, address);
    }

    private void CheckAddress(string path, IElement element, string name, string address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal))
            Warn(path, element, $"'{address}' is another server's: a page loads only files of its own program");
        else if (Target(path, element) is { } target && !exists(target))
            Warn(path, element, $"{name} leads to '{target}', which does not exist");
    }

    /// <summary>The file of the program that an element loads; null when it loads none.</summary>
    private static string? Target(string path, IElement element)
    {
        var address = element.LocalName == "a" ? null : element.GetAttribute("src") ?? (element.LocalName == "link" ? element.GetAttribute("href") : null);
        if (string.IsNullOrWhiteSpace(address) || address.StartsWith('#') || address.StartsWith("//", StringComparison.Ordinal) || address.Contains(':')) return null;
        return ProjectPath.Join(ProjectPath.FolderOf(path), Uri.UnescapeDataString(address.Split('?', '#')[0]));
    }

    private static bool IsJavaScript(string? type) => type is null or "" or "module" || type.Contains("javascript", StringComparison.OrdinalIgnoreCase);

    private void Warn(string path, IElement element, string message)
    {
        var place = element.SourceReference?.Position;
        diagnostics.Warning(DiagnosticCode.WebPage, path, message, place?.Line ?? 1, place?.Column ?? 1);
    }
}
