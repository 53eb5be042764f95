namespace Alcove.Compiler.Diagnostics;

/// <summary>Collects the findings of one compilation.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    public void Error(DiagnosticCode code, string path, string message, int line = 1, int column = 1) => Add(new(DiagnosticSeverity.Error, code, path, line, column, message));

    public void Warning(DiagnosticCode code, string path, string message, int line = 1, int column = 1) => Add(new(DiagnosticSeverity.Warning, code, path, line, column, message));

    /// <summary>All of them once each, in order of file and place.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _found.Distinct().OrderBy(static d => d.Path, StringComparer.Ordinal).ThenBy(static d => d.Line).ThenBy(static d => d.Column).ThenBy(static d => d.Message, StringComparer.Ordinal)];
}
