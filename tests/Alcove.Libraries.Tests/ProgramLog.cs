using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Libraries.Tests;

/// <summary>Hears which page has settled and what was thrown meanwhile.</summary>
internal sealed partial class ProgramLog : IDiagnosticsSink
{
    private readonly ConcurrentQueue<string> _exceptions = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _settled = new(StringComparer.Ordinal);

    /// <summary>Completes when the page has settled; true when the component is there.</summary>
    public Task<bool> SettledAsync(string appId, int page) => Source(appId, page).Task;

    public void Threw(string message) => _exceptions.Enqueue(message);

    /// <summary>What was thrown since the last call.</summary>
    public IReadOnlyList<string> TakeExceptions()
    {
        var taken = new List<string>();
        while (_exceptions.TryDequeue(out var message)) taken.Add(message);
        return taken;
    }

    public void OnConsole(InstalledProgram program, string level, string text, string stack)
    {
        if (Settled().Match(text) is { Success: true } match) Source(program.AppId, int.Parse(match.Groups[1].ValueSpan)).TrySetResult(match.Groups[2].Value == "attached");
    }

    public void OnException(InstalledProgram program, string message, string stack, string source) => _exceptions.Enqueue(message);

    public void OnRefused(InstalledProgram program, string api, string reason)
    {
        // A refused call is an answer that the component has to live with, not a fault.
    }

    private TaskCompletionSource<bool> Source(string appId, int page) => _settled.GetOrAdd($"{appId} {page}", static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    [GeneratedRegex(@"^settled (\d+) (\w+)")]
    private static partial Regex Settled();
}
