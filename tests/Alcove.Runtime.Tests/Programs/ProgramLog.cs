using System.Collections.Concurrent;
using System.Threading.Channels;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Tests.Programs;

/// <summary>What several programs print, in one order.</summary>
internal sealed class ProgramLog : IDiagnosticsSink
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    /// <summary>Exceptions of the host itself, which no program may cause.</summary>
    public ConcurrentQueue<string> HostFaults { get; } = new();

    public Task<string> LineAsync() => Deadline.NextAsync(_lines.Reader);

    public void OnConsole(InstalledProgram program, string level, string text, string stack) => _lines.Writer.TryWrite(text);

    public void OnException(InstalledProgram program, string message, string stack, string source)
    {
        if (source == "host") HostFaults.Enqueue(message);
        _lines.Writer.TryWrite($"{source} error: {message}");
    }

    public void OnRefused(InstalledProgram program, string api, string reason)
    {
    }
}
