using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alcove.Repository.Tests;

/// <summary>The hub's console speaks English and Chinese.</summary>
public sealed partial class ConsoleTextTests
{
    private static readonly Dictionary<string, string> Chinese = JsonSerializer.Deserialize<Dictionary<string, string>>(RepositoryFiles.Read("src/Alcove.Hub/Console/chinese.json"))!;
    private static readonly string[] Speakers = ["HubException.Bad", "HubException.Conflict", "HubException.NotFound", "HubProblem.WriteAsync", "AnswerAsync", "CheckFinding.Of", "Warn", "None"];

    // What writes the audit log, and which of its arguments says what was done.
    private static readonly (string Name, int Deed)[] Recorders = [("AuditLog.WriteAsync", 4), ("NoteAsync", 3), ("ChangedAsync", 3), ("LogAsync", 2)];

    [Fact]
    public void Every_text_of_the_console_is_there_in_Chinese()
    {
        var pages = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/Console/", StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".cshtml").ToArray();
        Assert.True(pages.Length > 20, $"only {pages.Length} pages were found");
        var missing = pages.SelectMany(path => Text().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value)).Where(text => !Chinese.ContainsKey(text)).Distinct();
        Assert.Empty(missing);
    }

    [Fact]
    public void What_a_page_answers_to_a_form_is_there_in_Chinese()
    {
        var models = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/Console/Pages/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        var answers = models.SelectMany(static path => Sentence().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value)).Distinct().ToArray();
        Assert.True(answers.Length > 20, $"only {answers.Length} answers were found");
        Assert.DoesNotContain(answers, answer => !Chinese.ContainsKey(answer));
    }

    [Fact]
    public void What_the_hub_refuses_or_finds_is_there_in_Chinese()
    {
        var said = HubSources().SelectMany(Calls).SelectMany(static call => call.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>()).Select(Template).Distinct().ToArray();
        Assert.True(said.Length > 100, $"only {said.Length} texts were found");
        Assert.DoesNotContain(said, text => text.Any(char.IsLetter) && !Chinese.ContainsKey(text));
    }

    [Fact]
    public void What_the_audit_log_says_was_done_is_there_in_Chinese()
    {
        var calls = HubSources().SelectMany(static root => root.DescendantNodes().OfType<InvocationExpressionSyntax>());
        var deeds = calls.SelectMany(static call => Recorders.Where(recorder => recorder.Name == call.Expression.ToString()).SelectMany(recorder => call.ArgumentList.Arguments[recorder.Deed].DescendantNodes().OfType<LiteralExpressionSyntax>()))
            .Where(static text => text.IsKind(SyntaxKind.StringLiteralExpression)).Select(static text => text.Token.ValueText).Distinct().ToArray();
        Assert.True(deeds.Length > 20, $"only {deeds.Length} deeds were found");
        Assert.DoesNotContain(deeds, deed => !Chinese.ContainsKey($"audit: {deed}"));
    }

    private static IEnumerable<SyntaxNode> HubSources() =>
        RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).Select(static path => CSharpSyntaxTree.ParseText(RepositoryFiles.Read(path)).GetRoot());

    // Where a text with values becomes one that is said in several languages.
    private static IEnumerable<SyntaxNode> Calls(SyntaxNode root) =>
    [
        .. root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Where(static creation => creation.Type.ToString() == "HubException").Select(static creation => (SyntaxNode)creation.ArgumentList!),
        .. root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static call => Speakers.Contains(call.Expression.ToString())).Select(static call => call.ArgumentList),
    ];

    // As the compiler writes it: {0}, {1} in place of the values.
    private static string Template(InterpolatedStringExpressionSyntax text)
    {
        var (template, values) = (new StringBuilder(), 0);
        foreach (var part in text.Contents)
        {
            if (part is InterpolatedStringTextSyntax words) template.Append(words.TextToken.ValueText);
            else template.Append(CultureInfo.InvariantCulture, $"{{{values++}{((InterpolationSyntax)part).FormatClause}}}");
        }

        return template.ToString();
    }

    [GeneratedRegex("""
        "([A-Z][^"{}]*[.?])"
        """)]
    private static partial Regex Sentence();

    [GeneratedRegex("""(?:\bT|\btexts)\["([^"]+)"[\],]""")]
    private static partial Regex Text();
}
