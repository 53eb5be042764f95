using System.Collections.Concurrent;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Libraries.Tests.BuiltIns;

/// <summary>What the page under test says, and what it throws.</summary>
internal sealed class SpokenLog : IDiagnosticsSink
{
    private const string Mark = "say ";

    private readonly ConcurrentQueue<string> _said = new();

    public IReadOnlyList<string> Said => [.. _said];

    public void Clear() => _said.Clear();

    public void OnConsole(InstalledProgram program, string level, string text, string stack)
    {
        if (text.StartsWith(Mark, StringComparison.Ordinal)) _said.Enqueue(text[Mark.Length..]);
    }

    public void OnException(InstalledProgram program, string message, string stack, string source) => _said.Enqueue($"exception {message}");

    public void OnRefused(InstalledProgram program, string api, string reason) => _said.Enqueue($"refused {api} {reason}");
}
