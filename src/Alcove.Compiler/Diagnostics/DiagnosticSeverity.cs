namespace Alcove.Compiler.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The program works, but perhaps not as meant.</summary>
    Warning,

    /// <summary>No package can be made.</summary>
    Error,
}
