using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Accessibility;

/// <summary>axe-core in one document, without the frames inside it.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(static () => File.ReadAllText(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/node_modules/axe-core/axe.min.js")));

    /// <summary>What is wrong, a line each: rule, number of elements, the first of them.</summary>
    /// <param name="frame">The document.</param>
    /// <param name="except">Rules that are not looked at.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(IFrame frame, params string[] except)
    {
        await frame.EvaluateAsync($"{Source.Value};0");
        var found = await frame.EvaluateAsync<JsonElement>(
            "(except) => axe.run(document, { iframes: false, resultTypes: ['violations'], rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) }).then((result) => result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)} — ${nodes[0].failureSummary.slice(0, 300)}`))",
            except);
        return [.. found.EnumerateArray().Select(static line => line.GetString()!)];
    }
}
