using System.Text.RegularExpressions;

namespace Alcove.Hub.Intake;

/// <summary>Finds code that makes code. The runtime refuses it; a version that tries was not reviewed for what it would run. SECURITY(T31)</summary>
internal static partial class DynamicCode
{
    private const string Check = "dynamic-code";

    public static IEnumerable<CheckFinding> Find(CheckInput input)
    {
        foreach (var path in input.Scripts)
        {
            var text = input.Package.ReadText(path);
            if (Eval().IsMatch(text)) yield return Warn($"`eval` or `new Function` is named here; both throw in Alcove.");
            if (TimerText().IsMatch(text)) yield return Warn($"A timer gets a text instead of a function; it will not run.");
            if (text.Contains("WebAssembly.", StringComparison.Ordinal)) yield return Warn($"WebAssembly is named here; there is none in Alcove.");
            if (Interpreter().IsMatch(text)) yield return Warn($"A JavaScript interpreter seems to be inside: what it runs is not reviewed.");

            CheckFinding Warn(FormattableString text) => CheckFinding.Of(Check, CheckLevel.Warning, text, path.Value);
        }
    }

    [GeneratedRegex(@"(?<![\w.$])eval\s*\(|\bnew\s+Function\s*\(|(?<![\w.$])Function\s*\(\s*['""`]|\(\s*0\s*,\s*eval\s*\)")]
    private static partial Regex Eval();

    [GeneratedRegex(@"\bset(Timeout|Interval)\s*\(\s*['""`]")]
    private static partial Regex TimerText();

    [GeneratedRegex(@"\b(acorn\.parse|esprima\.parse|sval|vm2|jsjs|quickjs|FunctionDeclaration[\s\S]{0,4000}CallExpression[\s\S]{0,4000}MemberExpression)\b")]
    private static partial Regex Interpreter();
}
