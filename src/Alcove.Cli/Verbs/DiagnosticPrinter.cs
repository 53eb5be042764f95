using Alcove.Compiler.Diagnostics;

namespace Alcove.Cli.Verbs;

/// <summary>Prints findings, one a line, errors in red on a terminal.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var color = diagnostic.Severity == DiagnosticSeverity.Error ? ConsoleColor.Red : ConsoleColor.Yellow;
            if (!Console.IsErrorRedirected) Console.ForegroundColor = color;
            Console.Error.WriteLine(diagnostic);
            if (!Console.IsErrorRedirected) Console.ResetColor();
        }
    }
}
