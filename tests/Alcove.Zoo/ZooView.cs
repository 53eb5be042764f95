using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Views;

namespace Alcove.Zoo;

/// <summary>A view without a browser: keeps the pages, says that it has rendered, and times a tap until the page changes.</summary>
internal sealed class ZooView : IViewHost
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private static readonly JsonElement Later = JsonDocument.Parse("""{"answer":"later"}""").RootElement;
    private readonly Dictionary<uint, PageTree> _pages = [];
    private readonly Channel<long> _changes = Channel.CreateUnbounded<long>();
    private readonly TaskCompletionSource<string> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private uint _top;

    public Instance? Instance { get; set; }

    /// <summary>Completes with what the user reads when it fails.</summary>
    public Task<string> Failed => _failed.Task;

    /// <summary>What the user was asked, each as the shell gets it.</summary>
    public ConcurrentQueue<string> Questions { get; } = new();

    public void OnOpened(OpenedProgram program)
    {
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
    {
        var now = Stopwatch.GetTimestamp();
        if (!_pages.TryGetValue(view, out var page)) _pages[view] = page = new PageTree();
        foreach (var request in page.Apply(ops))
            if (request.Kind == "rendered") Instance?.DeliverViewMessage(view, Encoding.UTF8.GetBytes($"""["rendered",{request.Number}]"""));
        _changes.Writer.TryWrite(now);
    }

    public ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        if (api == "openPage") _top = JsonDocument.Parse(arguments).RootElement.GetProperty("view").GetUInt32();
        if (api != "askPermission") return new(Nothing);
        Questions.Enqueue(Encoding.UTF8.GetString(arguments.Span));
        return new(Later);
    }

    public void OnEnded()
    {
    }

    public void OnFailed(InstanceFailure failure) => _failed.TrySetResult($"{failure.Title} {failure.Message} {failure.Detail}");

    /// <summary>Waits until the page shows its button.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        while (!_pages.ContainsKey(_top)) await _changes.Reader.ReadAsync(cancellationToken);
    }

    /// <returns>Time from the tap until the change of the page has arrived.</returns>
    public async Task<double> TapAsync(CancellationToken cancellationToken)
    {
        while (_changes.Reader.TryRead(out _))
        {
            // Of an earlier tap.
        }

        var start = Stopwatch.GetTimestamp();
        Instance!.DeliverViewMessage(_top, Encoding.UTF8.GetBytes($$"""["event",{{_pages[_top].ById("button").Number}},"tap",{"x":1,"y":2},7,{}]"""));
        return Stopwatch.GetElapsedTime(start, await _changes.Reader.ReadAsync(cancellationToken)).TotalMilliseconds;
    }
}
