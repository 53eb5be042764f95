using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Updates;

/// <summary>
/// Tells a hub in sums how its programs do: starts, failures, exceptions of their code, and on which base library. Who used what, and when, stays in the host. What
/// cannot be sent is kept for the next time, within limits, and given up when the host ends.
/// </summary>
public sealed class HubReporter : IDiagnosticsSink, IAsyncDisposable
{
    private const int MostErrors = 50;
    private const int LongestText = 4096;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly IDiagnosticsSink _inner;
    private readonly HubSource _source;
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new(); // guards _sums
    private readonly Dictionary<(string AppId, long Seq), Sums> _sums = [];
    private readonly Task _sending;

    /// <summary>Begins to report.</summary>
    /// <param name="inner">Who hears everything besides.</param>
    /// <param name="source">Whose programs are reported.</param>
    /// <param name="hub">Address of the hub, with a slash at its end.</param>
    /// <param name="token">A token of the hub.</param>
    /// <param name="time">The clock.</param>
    public HubReporter(IDiagnosticsSink inner, HubSource source, Uri hub, string token, TimeProvider? time = null)
    {
        (_inner, _source) = (inner, source);
        _http = new HttpClient { BaseAddress = hub, Timeout = TimeSpan.FromSeconds(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _sending = SendAsync(time ?? TimeProvider.System, _ending.Token);
    }

    /// <inheritdoc/>
    public void OnOpened(InstalledProgram program, int processId)
    {
        Add(program, static sums => sums.Starts++);
        _inner.OnOpened(program, processId);
    }

    /// <inheritdoc/>
    public void OnFailed(InstalledProgram program, string failure)
    {
        Add(program, static sums => sums.Failures++);
        _inner.OnFailed(program, failure);
    }

    /// <inheritdoc/>
    public void OnException(InstalledProgram program, string message, string stack, string source)
    {
        Add(program, sums => sums.AddError(Cut(message), Cut(stack)));
        _inner.OnException(program, message, stack, source);
    }

    /// <inheritdoc/>
    public void OnConsole(InstalledProgram program, string level, string text, string stack) => _inner.OnConsole(program, level, text, stack);

    /// <inheritdoc/>
    public void OnRefused(InstalledProgram program, string api, string reason) => _inner.OnRefused(program, api, reason);

    /// <summary>Stops reporting.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
        _http.Dispose();
        _ending.Dispose();
    }

    private void Add(InstalledProgram program, Action<Sums> add)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (_source.FindSeq(program.Package.Hash) is not { } seq) return; // not of this hub
        lock (_lock)
        {
            if (!_sums.TryGetValue((program.AppId, seq), out var sums)) _sums[(program.AppId, seq)] = sums = new Sums();
            add(sums);
        }
    }

    private async Task SendAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)) await SendOnceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It ends.
        }
    }

    private async Task SendOnceAsync(CancellationToken cancellationToken)
    {
        KeyValuePair<(string AppId, long Seq), Sums>[] taken;
        lock (_lock)
        {
            taken = [.. _sums];
            _sums.Clear();
        }

        if (taken.Length == 0) return;
        var report = new { baseLibrary = BaseLibrary.Version, programs = taken.Select(static pair => new { pair.Key.AppId, pair.Key.Seq, pair.Value.Starts, pair.Value.Failures, errors = pair.Value.Errors.Select(static error => new { error.Key.Message, error.Key.Stack, count = error.Value }) }) };
        try
        {
            using var response = await _http.PostAsJsonAsync("api/v1/usage", report, JsonSerializerOptions.Web, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode < 500) return; // taken, or never to be taken
        }
        catch (HttpRequestException)
        {
            // Kept for the next time, below.
        }

        lock (_lock)
            foreach (var (key, sums) in taken)
            {
                if (_sums.TryGetValue(key, out var newer)) newer.Add(sums);
                else _sums[key] = sums;
            }
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private sealed class Sums
    {
        public int Starts { get; set; }

        public int Failures { get; set; }

        public Dictionary<(string Message, string Stack), int> Errors { get; } = [];

        public void AddError(string message, string stack)
        {
            if (Errors.Count < MostErrors || Errors.ContainsKey((message, stack))) Errors[(message, stack)] = Errors.GetValueOrDefault((message, stack)) + 1;
        }

        public void Add(Sums older)
        {
            (Starts, Failures) = (Starts + older.Starts, Failures + older.Failures);
            foreach (var (key, count) in older.Errors)
                if (Errors.Count < MostErrors || Errors.ContainsKey(key)) Errors[key] = Errors.GetValueOrDefault(key) + count;
        }
    }
}
