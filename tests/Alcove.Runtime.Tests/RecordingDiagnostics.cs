using System.Threading.Channels;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests;

/// <summary>What a program printed and threw.</summary>
internal sealed class RecordingDiagnostics : IDiagnosticsSink
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void OnConsole(InstalledProgram program, string level, string text, string stack) => _lines.Writer.TryWrite(text);

    public void OnException(InstalledProgram program, string message, string stack, string source) => _lines.Writer.TryWrite($"{source}: {message}");

    public void OnRefused(InstalledProgram program, string api, string reason) => _lines.Writer.TryWrite($"refused {api}: {reason}");

    public Task<string> NextAsync() => Deadline.NextAsync(_lines.Reader);

    public async Task<string> WaitAsync(string prefix)
    {
        string line;
        do line = await NextAsync();
        while (!line.StartsWith(prefix, StringComparison.Ordinal));
        return line;
    }
}
