using System.Collections.Concurrent;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Libraries.Tests.Packages;

/// <summary>What the programs say and throw.</summary>
internal sealed class PackageLog : IDiagnosticsSink
{
    private readonly ConcurrentQueue<(string AppId, string Text)> _lines = new();
    private readonly ConcurrentQueue<(string AppId, string Text)> _exceptions = new();

    public bool HasSaid(string appId, string text) => _lines.Any(line => line.AppId == appId && line.Text.Contains(text, StringComparison.Ordinal));

    public string? Exception(string appId) => _exceptions.Where(line => line.AppId == appId).Select(static line => line.Text.Split('\n')[0]).FirstOrDefault();

    public void OnConsole(InstalledProgram program, string level, string text, string stack) => _lines.Enqueue((program.AppId, text));

    public void OnException(InstalledProgram program, string message, string stack, string source) => _exceptions.Enqueue((program.AppId, message));

    public void OnRefused(InstalledProgram program, string api, string reason) => _lines.Enqueue((program.AppId, $"refused {api}: {reason}"));
}
