using System.Text;

namespace Alcove.BlackBox.Tests.ThirdParty;

/// <summary>docs/reports/third-party-pages.md</summary>
internal static class WalkReport
{
    public static string Write(IEnumerable<(string Title, IReadOnlyList<PageResult> Results)> programs, IReadOnlyDictionary<string, string> gaps)
    {
        var all = programs.ToArray();
        var text = new StringBuilder("""
            # Third-party pages

            Two mini-programs that others published on npm, opened as they are: each page by its link, in a worker and a frame
            of its own, in one running host and a real browser. A page opens when it shows something and neither the worker nor
            the view reports an uncaught exception. `./test --update` writes this page; `./test` fails when the facts differ.
            What people do on them by finger, from forms and wheels to long lists, is in
            [interactions.json](../../tests/Alcove.BlackBox.Tests/ThirdParty/interactions.json); `./test` does it.

            | program | pages | open | with a problem |
            |---|---:|---:|---:|

            """);
        foreach (var (title, results) in all)
        {
            var problems = results.Count(static result => result.Problem.Length > 0);
            text.Append($"| {title} | {results.Count} | {results.Count - problems} | {problems} |\n");
        }

        foreach (var (title, results) in all)
        {
            text.Append($"\n## {title}\n\n| page | result |\n|---|---|\n");
            foreach (var (route, problem) in results) text.Append($"| `{route}` | {(problem.Length == 0 ? "opens" : Explain(problem, gaps.GetValueOrDefault(route)))} |\n");
        }

        return text.ToString();
    }

    private static string Explain(string problem, string? reason) =>
        $"{problem.Replace("|", "\\|", StringComparison.Ordinal)}{(reason is null ? string.Empty : $" — reason: {reason}")}";
}
