using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Tests.Programs;

/// <summary>A view host without a browser: keeps the page trees, answers what a view must answer, notes the rest.</summary>
internal sealed class ProgramViews : IViewHost
{
    private readonly ConcurrentDictionary<uint, PageTree> _pages = new();
    private readonly Channel<bool> _changes = Channel.CreateUnbounded<bool>();
    private readonly ConcurrentDictionary<string, Func<JsonElement, string>> _answers = new();
    private readonly ConcurrentQueue<bool> _offers = new();

    private readonly ConcurrentDictionary<string, bool> _held = new();
    private readonly ConcurrentQueue<(uint View, string Json)> _early = new();
    private Instance? _instance;

    /// <summary>Who gets what the views say; what they said before is delivered when it is set.</summary>
    public Instance? Instance
    {
        get => _instance;
        set
        {
            _instance = value;
            while (value is not null && _early.TryDequeue(out var early)) Say(early.View, early.Json);
        }
    }

    /// <summary>Every call of the shell, with its arguments.</summary>
    public ConcurrentQueue<(string Api, JsonElement Arguments)> Calls { get; } = new();

    public ConcurrentQueue<InstanceFailure> Failures { get; } = new();

    /// <summary>The page on top.</summary>
    public uint Top { get; private set; }

    public IEnumerable<uint> Views => _pages.Keys.Order();

    public PageTree Page(uint view) => _pages[view];

    /// <summary>What a call of the shell is answered; an empty result otherwise.</summary>
    public void Answer(string api, Func<JsonElement, string> answer) => _answers[api] = answer;

    /// <summary>A call of the shell that is never answered.</summary>
    public void Hold(string api) => _held[api] = true;

    /// <summary>What happens before the shell hears that a program opens.</summary>
    public Action? OnOpening { get; set; }

    /// <summary>What the shell heard of the program that was opened last.</summary>
    public OpenedProgram? Opened { get; private set; }

    public void OnOpened(OpenedProgram program)
    {
        OnOpening?.Invoke();
        Opened = program;
        _pages.Clear();
        Top = 0;
        Changed();
    }

    /// <summary>What the shell was told about offering an update.</summary>
    public IReadOnlyList<bool> Offers => [.. _offers];

    public void OnUpdate(bool isOffered)
    {
        _offers.Enqueue(isOffered);
        Changed();
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
    {
        IReadOnlyList<ViewRequest> requests;
        var tree = _pages.GetOrAdd(view, static _ => new PageTree());
        requests = tree.Apply(ops);
        foreach (var request in requests)
        {
            if (request.Kind == "rendered") Say(view, $"""["rendered",{request.Number}]""");
            else if (request.Kind == "query") Say(view, $$"""["reply",{{request.Number}},{"left":1,"top":2,"width":30,"height":40},0]""");
        }

        Changed();
    }

    public async ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(arguments);
        var given = document.RootElement.Clone();
        if (api == "openPage") Top = given.GetProperty("view").GetUInt32();
        else if (api is "closePages" or "showPage") Top = given.GetProperty("showing").GetUInt32();
        Calls.Enqueue((api, given));
        Changed();
        if (_held.ContainsKey(api)) await Task.Delay(Timeout.Infinite, cancellationToken);
        return JsonDocument.Parse(_answers.TryGetValue(api, out var answer) ? answer(given) : "{}").RootElement;
    }

    public bool HasEnded { get; private set; }

    public void OnEnded()
    {
        HasEnded = true;
        Changed();
    }

    public void OnFailed(InstanceFailure failure)
    {
        Failures.Enqueue(failure);
        Changed();
    }

    public void Say(uint view, string json)
    {
        if (_instance is { } instance) instance.DeliverViewMessage(view, System.Text.Encoding.UTF8.GetBytes(json));
        else _early.Enqueue((view, json));
    }

    /// <summary>Waits until something holds; looks again whenever anything changed.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var deadline = Deadline.Start();
        try
        {
            while (!holds()) await _changes.Reader.ReadAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"It did not come true within {Deadline.Length.TotalSeconds:0} s. Pages: {string.Join("; ", _pages.Select(static page => $"{page.Key}: {page.Value.Outline()}"))}. Failures: {string.Join("; ", Failures)}");
        }
    }

    private void Changed() => _changes.Writer.TryWrite(true);
}
