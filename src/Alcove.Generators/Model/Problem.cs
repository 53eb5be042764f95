using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Alcove.Generators.Model;

/// <summary>A mistake, with its place, in a form that can be compared.</summary>
internal sealed record Problem(string RuleId, string File, TextSpan Span, LinePositionSpan Lines, string Text)
{
    public static Problem At(DiagnosticDescriptor rule, Location? location, string text) =>
        new(rule.Id, location?.SourceTree?.FilePath ?? string.Empty, location?.SourceSpan ?? default, location?.GetLineSpan().Span ?? default, text);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rules.Find(RuleId), File.Length == 0 ? Location.None : Location.Create(File, Span, Lines), Text);
}
