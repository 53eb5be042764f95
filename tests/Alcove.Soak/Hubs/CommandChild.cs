using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Alcove.Soak.Hubs;

/// <summary>`alcove …` as a process of its own, from the line that says that it is ready until it is killed.</summary>
internal sealed class CommandChild : IAsyncDisposable
{
    private const int MostLines = 200; // kept for whoever has to find out why it failed
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Regex _ready;
    private readonly Lock _lock = new(); // guards _lines
    private readonly Queue<string> _lines = new();
    private readonly TaskCompletionSource<Match> _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CommandChild(string ready, string[] arguments)
    {
        _ready = new Regex(ready, RegexOptions.CultureInvariant);
        _process = new Process { StartInfo = new ProcessStartInfo("dotnet", [BuiltRepository.Command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true } };
        _process.StartInfo.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"); // of clients that measure: a hub may wait for its database on such a thread
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _isReady.TrySetException(new InvalidOperationException($"`alcove {string.Join(' ', arguments)}` ended before it was ready:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Processor time that it used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it printed last.</summary>
    public string Output
    {
        get
        {
            lock (_lock) return string.Join('\n', _lines);
        }
    }

    /// <summary>Starts a command; it is not ready yet.</summary>
    /// <param name="ready">Pattern of the line that says that it is.</param>
    /// <param name="arguments">What follows `alcove`.</param>
    public static CommandChild Start(string ready, params string[] arguments) => new(ready, arguments);

    /// <summary>Waits until it is ready.</summary>
    public async Task<Match> ReadyAsync() => await _isReady.Task.WaitAsync(Patience);

    /// <summary>Ends it as a crash does, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill(); // SIGKILL, of this process only
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync(); // does nothing when it has ended
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > MostLines) _lines.Dequeue();
        }

        if (_ready.Match(line) is { Success: true } match) _isReady.TrySetResult(match);
    }
}
