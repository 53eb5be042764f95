namespace Alcove.Compiler.Diagnostics;

/// <summary>A finding with its place. Lines and columns count from 1.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">What kind.</param>
/// <param name="Path">File, relative to the project.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, DiagnosticCode Code, string Path, int Line, int Column, string Message)
{
    /// <summary>In the form that editors and CI systems link: file:line:column: severity code: message.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
