using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>A command of this repository as a process; what it prints is kept and can be waited for.</summary>
internal sealed partial class CommandProcess : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CommandProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>All lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public string Output => string.Join('\n', Lines);

    /// <summary>Starts `alcove …`.</summary>
    public static CommandProcess Alcove(params string[] arguments) => Start("dotnet", [Repository.Command, .. arguments]);

    public static CommandProcess Start(string file, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new CommandProcess(start);
    }

    /// <summary>Runs `alcove …` to its end.</summary>
    public static async Task<CommandProcess> RunAlcoveAsync(params string[] arguments)
    {
        var command = Alcove(arguments);
        await command.WaitForExitAsync();
        return command;
    }

    /// <summary>The first line from a position on that matches; fails with everything that was printed when it does not come.</summary>
    public async Task<Match> WaitForAsync(string pattern, int from = 0)
    {
        var regex = new Regex(pattern);
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            Task news;
            lock (_lines)
            {
                foreach (var line in _lines.Skip(from))
                    if (regex.Match(line) is { Success: true } match) return match;
                news = _news.Task;
            }

            var left = Patience - deadline.Elapsed;
            var isOver = _process.HasExited && Task.WhenAny(news, Task.Delay(500)) is var grace && await grace != news;
            if (isOver || left <= TimeSpan.Zero) Assert.Fail($"No line like '{pattern}' {(isOver ? "before the end" : $"within {Patience.TotalSeconds} s")}:\n{Output}");
            await Task.WhenAny(news, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <param name="longest">How long; a minute unless told.</param>
    public async Task WaitForExitAsync(TimeSpan? longest = null)
    {
        using var patience = new CancellationTokenSource(longest ?? Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    /// <summary>What Ctrl+C sends.</summary>
    public void PressControlC() => Signals.Interrupt(_process.Id);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            PressControlC();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            _lines.Add(Colors().Replace(line, string.Empty));
            _news.TrySetResult();
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colors();
}
