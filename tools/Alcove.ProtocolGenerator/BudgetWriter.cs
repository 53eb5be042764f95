using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>The budgets of a running program as options, as constants and as a page.</summary>
internal static class BudgetWriter
{
    public static IEnumerable<Output> Write(BudgetFile file)
    {
        yield return new("src/Alcove.Protocol/Generated/ProgramBudgets.g.cs", Options(file));
        yield return new("docs/reference/budgets.md", Page(file));
    }

    private static string Options(BudgetFile file)
    {
        var text = new StringBuilder(Names.Banner).Append("#nullable enable\n\nnamespace Alcove.Protocol.Budgets;\n\n");
        text.Append("/// <summary>How much one running mini-program may have; a host may change each.</summary>\npublic sealed record ProgramBudgets\n{\n");
        foreach (var budget in file.Host)
        {
            text.Append($"    /// <summary>{budget.Summary}.{(budget.Beyond.Length > 0 ? $" Beyond it {budget.Beyond}." : "")}</summary>\n");
            text.Append(budget.Type switch
            {
                "time" => $"    public TimeSpan {Names.Pascal(budget.Name)} {{ get; init; }} = TimeSpan.FromMilliseconds({budget.Value});\n\n",
                "bytes" => $"    public long {Names.Pascal(budget.Name)} {{ get; init; }} = {budget.Value};\n\n",
                _ => $"    public int {Names.Pascal(budget.Name)} {{ get; init; }} = {budget.Value};\n\n",
            });
        }

        text.Length--;
        text.Append("}\n\n/// <summary>What is the same in every host.</summary>\npublic static class FixedBudgets\n{\n");
        foreach (var budget in file.Fixed) text.Append($"    /// <summary>{budget.Summary}. Beyond it {budget.Beyond}.</summary>\n    public const int {Names.Pascal(budget.Name)} = {budget.Value};\n\n");
        text.Length--;
        return text.Append("}\n").ToString();
    }

    private static string Page(BudgetFile file)
    {
        var text = new StringBuilder("<!-- Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit. -->\n").Append($"# Budgets\n\n{file.Summary}\n");
        foreach (var (title, budgets) in new[] { ("Options of the host", file.Host), ("The same everywhere", file.Fixed) })
        {
            text.Append($"\n## {title}\n\n| budget | default | of what | beyond it |\n|---|---|---|---|\n");
            foreach (var budget in budgets) text.Append($"| {budget.Name} | {Value(budget)} | {budget.Summary} | {budget.Beyond} |\n");
        }

        text.Append("\n## Quota classes\n\nEach API is of one class; its page of the reference says which.\n\n| class | budgets | of what |\n|---|---|---|\n");
        foreach (var quota in file.Quotas) text.Append($"| {quota.Name} | {string.Join(", ", quota.Budgets)} | {quota.Summary} |\n");
        return text.ToString();
    }

    private static string Value(BudgetEntry budget) => budget.Type switch
    {
        "time" => budget.Value >= 1000 ? FormattableString.Invariant($"{budget.Value / 1000.0:0.##} s") : $"{budget.Value} ms",
        "bytes" => $"{budget.Value / 1024 / 1024:N0} MiB",
        _ => budget.Value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
    };
}

internal sealed record BudgetEntry(string Name, string Type, long Value, string Beyond, string Summary);
internal sealed record QuotaEntry(string Name, List<string> Budgets, string Summary);
internal sealed record BudgetFile(string Summary, List<BudgetEntry> Host, List<BudgetEntry> Fixed, List<QuotaEntry> Quotas);
