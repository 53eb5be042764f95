using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>The sandbox's policy as C# and as a page.</summary>
internal static class SandboxWriter
{
    public static IEnumerable<Output> Write(SandboxFile file)
    {
        yield return new("src/Alcove.Protocol/Generated/SandboxRules.g.cs", Rules(file));
        yield return new("docs/reference/sandbox.md", Page(file));
    }

    private static string Rules(SandboxFile file)
    {
        var text = new StringBuilder(Names.Banner).Append("#nullable enable\n\nnamespace Alcove.Protocol.Sandboxing;\n\n");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic static class SandboxRules\n{{\n    /// <summary>Arguments of bubblewrap, in order; {{runtime}} and {{worker}} stand for folders.</summary>\n    public static IReadOnlyList<IsolationRule> Isolation {{ get; }} =\n    [\n");
        foreach (var rule in file.Isolation) text.Append($"        new(SandboxLayer.{Names.Pascal(rule.Layer)}, [{string.Join(", ", rule.Arguments.Select(Names.Quote))}], {Names.Quote(rule.Why)}),\n");
        text.Append("    ];\n\n    /// <summary>The whole environment of a worker.</summary>\n    public static IReadOnlyList<EnvironmentRule> Environment { get; } =\n    [\n");
        foreach (var rule in file.Environment) text.Append($"        new({Names.Quote(rule.Name)}, {Names.Quote(rule.Value)}, {Names.Quote(rule.Why)}),\n");
        text.Append("    ];\n\n    /// <summary>Limits that a worker sets for itself before its first line of a program.</summary>\n    public static IReadOnlyList<LimitRule> Limits { get; } =\n    [\n");
        foreach (var rule in file.Limits) text.Append($"        new({Names.Quote(rule.Name)}, {rule.Number}, {rule.Value}, {Names.Quote(rule.Why)}),\n");
        text.Append("    ];\n\n    /// <summary>System calls that do not simply fail, the most used first.</summary>\n    public static IReadOnlyList<SystemCallRule> SystemCalls { get; } =\n    [\n");
        foreach (var rule in file.SystemCalls)
        {
            var condition = rule.Argument is { } argument ? $" {{ Argument = {argument}, Mask = 0x{rule.Mask:X}, Values = [{string.Join(", ", rule.Values!.Select(value => $"0x{value:X}"))}]{(rule.Own ? ", OwnProcess = true" : "")}{(rule.Pointer ? ", IsPointer = true" : "")} }}" : "";
            text.Append($"        new({Names.Quote(rule.Name)}, {rule.X64}, {rule.Arm64}, SystemCallAction.{Names.Pascal(rule.Action)}, {Names.Quote(rule.Why)}){condition},\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }

    private static string Page(SandboxFile file)
    {
        var text = new StringBuilder("<!-- Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit. -->\n").Append($"# The sandbox of a worker\n\n{file.Summary} `alcove sandbox` says which layers hold on this machine.\n\n## Around the process\n\n| layer | arguments of bubblewrap | why |\n|---|---|---|\n");
        foreach (var rule in file.Isolation) text.Append($"| {rule.Layer} | `{string.Join(' ', rule.Arguments)}` | {rule.Why} |\n");
        text.Append("\n## Environment\n\nNothing of the host's environment is passed on.\n\n| name | value | why |\n|---|---|---|\n");
        foreach (var rule in file.Environment) text.Append($"| {rule.Name} | {rule.Value} | {rule.Why} |\n");
        text.Append("\n## Limits\n\n| limit | value | why |\n|---|---|---|\n");
        foreach (var rule in file.Limits) text.Append($"| {rule.Name} | {rule.Value:N0} | {rule.Why} |\n");
        text.Append("\n## System calls\n\nFirst match wins; a call of another architecture ends the process; everything that is not here fails with EPERM.\n\n| call | x86-64 | arm64 | | why |\n|---|---|---|---|---|\n");
        foreach (var rule in file.SystemCalls) text.Append($"| {rule.Name} | {Number(rule.X64)} | {Number(rule.Arm64)} | {What(rule)} | {rule.Why} |\n");
        return text.ToString();
    }

    private static string Number(int number) => number < 0 ? "–" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string What(SystemCallRule rule) => rule switch
    {
        { Own: true } => "allowed for its own process",
        { Argument: { } argument } => $"allowed when argument {argument} is {string.Join(" or ", rule.Values!.Select(value => $"0x{value:X}"))}{(rule.Mask == uint.MaxValue ? "" : $" under the mask 0x{rule.Mask:X}")}",
        { Action: "allow" } => "allowed",
        { Action: "unknown" } => "fails with ENOSYS",
        _ => "does nothing and succeeds",
    };
}

internal sealed record IsolationEntry(string Layer, List<string> Arguments, string Why);
internal sealed record EnvironmentEntry(string Name, string Value, string Why);
internal sealed record LimitRuleEntry(string Name, int Number, long Value, string Why);
internal sealed record SystemCallRule(string Name, int X64, int Arm64, string Action, string Why, int? Argument = null, uint Mask = 0, List<uint>? Values = null, bool Own = false, bool Pointer = false);
internal sealed record SandboxFile(string Summary, List<IsolationEntry> Isolation, List<EnvironmentEntry> Environment, List<LimitRuleEntry> Limits, List<SystemCallRule> SystemCalls);
