using System.Text.Json;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.WebPrograms;

/// <summary>
/// The page stack of a web program. The host keeps it, because no part of such a program outlives its pages; one route runs at a
/// time. Lifecycle states go out in the draft's order: the page below is hidden first, the new one is loaded, ready, shown.
/// </summary>
internal sealed class FrameStack(InstalledProgram program, IViewHost views, Func<string> theme, TimeProvider time, CancellationToken ending) : IDisposable
{
    /// <summary>Deepest stack; WeChat's limit.</summary>
    private const int Deepest = 10;

    /// <summary>So long a page may take to say goodbye.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new(); // guards _pages, _isVisible and the pages' flags
    private readonly List<FramePage> _pages = [];
    private uint _lastView;
    private bool _isVisible = true;

    /// <summary>Called under the lock when the first page is ready, before it hears of its own states.</summary>
    public Action<FramePage> Launched { get; init; } = static _ => { };

    public FramePage? Top
    {
        get
        {
            lock (_gate) return _pages.LastOrDefault();
        }
    }

    /// <summary>Opens a page in one of the ways that the shell knows.</summary>
    /// <exception cref="ApiException">There is no such page, or the stack is full.</exception>
    public Task OpenAsync(string openType, string route, string query) => InTurnAsync(async () =>
    {
        if (program.Web!.FindPage(route) is null) throw new ApiException(new ApiError(ErrorCode.InvalidArgument, $"page \"{route}\" is not found"));
        var (page, closing) = Push(openType, route, query);
        await LeaveAsync(closing).ConfigureAwait(false);
        await views.CallAsync("openPage", OpenArguments(page, openType, closing), ending).ConfigureAwait(false);
    });

    /// <summary>Closes pages from the top; the last one stays.</summary>
    /// <exception cref="ApiException">There is nothing to go back to.</exception>
    public Task BackAsync(int delta) => InTurnAsync(async () =>
    {
        FramePage[] closing;
        FramePage showing;
        lock (_gate)
        {
            if (_pages.Count <= 1) throw new ApiException(new ApiError(ErrorCode.InvalidArgument, "cannot go back from the first page"));
            closing = [.. _pages.TakeLast(Math.Clamp(delta, 1, _pages.Count - 1)).Reverse()];
            foreach (var page in closing) _pages.Remove(page);
            showing = _pages[^1];
        }

        await LeaveAsync(closing).ConfigureAwait(false);
        Update();
        await views.CallAsync("closePages", FrameMessages.Arguments(writer =>
        {
            WriteViews(writer, closing);
            writer.WriteNumber("showing", showing.View);
        }), ending).ConfigureAwait(false);
    });

    /// <summary>A page's scripts have run.</summary>
    public void OnReady(uint view)
    {
        lock (_gate)
        {
            if (_pages.Find(page => page.View == view) is not { IsReady: false } page) return;
            page.IsReady = true;
            Launched(page);
            Send(page, FrameMessages.Page("loaded", page.Query));
            Send(page, FrameMessages.Page("ready"));
        }

        Update();
    }

    public FramePage? Find(uint view)
    {
        lock (_gate) return _pages.Find(page => page.View == view);
    }

    /// <summary>The program comes to the front or goes to the background.</summary>
    public void SetVisible(bool isVisible)
    {
        lock (_gate) _isVisible = isVisible;
        Update();
    }

    /// <summary>To every page that can hear it.</summary>
    public void SendAll(ReadOnlyMemory<byte> message)
    {
        lock (_gate)
            foreach (var page in _pages.Where(static page => page.IsReady)) Send(page, message);
    }

    public void Send(uint view, ReadOnlyMemory<byte> message)
    {
        lock (_gate) views.OnViewOps(view, message.Span);
    }

    public void Dispose() => _turn.Dispose();

    private (FramePage Page, FramePage[] Closing) Push(string openType, string route, string query)
    {
        lock (_gate)
        {
            if (openType == "navigateTo" && _pages.Count >= Deepest) throw new ApiException(new ApiError(ErrorCode.Busy, $"at most {Deepest} pages may be open"));
            FramePage[] closing = openType switch { "navigateTo" => [], "redirectTo" => [.. _pages.TakeLast(1)], _ => [.. Enumerable.Reverse(_pages)] };
            foreach (var old in closing) _pages.Remove(old);
            Hide(_pages.LastOrDefault());
            var page = new FramePage(++_lastView, route, query);
            _pages.Add(page);
            return (page, closing);
        }
    }

    private async Task LeaveAsync(FramePage[] closing)
    {
        foreach (var page in closing.Where(static page => page.IsReady))
        {
            Hide(page);
            // Views answer by their number, so the page is found although it has left the stack.
            _leaving = page;
            Send(page.View, FrameMessages.Page("unloaded"));
            await Task.WhenAny(page.Left, Task.Delay(LongestGoodbye, time, ending)).ConfigureAwait(false);
            _leaving = null;
        }
    }

    private volatile FramePage? _leaving;

    /// <summary>A page said that it may go; only the one that is asked is heard.</summary>
    public void OnLeft(uint view)
    {
        if (_leaving is { } page && page.View == view) page.MayLeave();
    }

    /// <summary>Whether a view is a page of this program that is open, or on its way out.</summary>
    public bool Knows(uint view) => Find(view) is not null || _leaving?.View == view;

    /// <summary>Only the page on top of a program in front is shown.</summary>
    private void Update()
    {
        lock (_gate)
        {
            foreach (var page in _pages)
                if (!_isVisible || page != _pages[^1]) Hide(page);
            if (!_isVisible || _pages.LastOrDefault() is not { IsReady: true, IsShown: false } top) return;
            top.IsShown = true;
            Send(top, FrameMessages.Page("shown"));
        }
    }

    private void Hide(FramePage? page)
    {
        lock (_gate)
        {
            if (page is not { IsShown: true }) return;
            page.IsShown = false;
            Send(page, FrameMessages.Page("hidden"));
        }
    }

    private void Send(FramePage page, ReadOnlyMemory<byte> message) => views.OnViewOps(page.View, message.Span);

    private ReadOnlyMemory<byte> OpenArguments(FramePage page, string openType, FramePage[] closing) => FrameMessages.Arguments(writer =>
    {
        writer.WriteNumber("view", page.View);
        writer.WriteString("route", page.Route);
        writer.WriteString("openType", openType);
        writer.WriteString("query", page.Query);
        WriteViews(writer, closing);
        writer.WritePropertyName("config");
        program.WritePageConfig(writer, page.Route, theme());
    });

    private static void WriteViews(Utf8JsonWriter writer, FramePage[] closing)
    {
        writer.WriteStartArray("closing");
        foreach (var page in closing) writer.WriteNumberValue(page.View);
        writer.WriteEndArray();
    }

    private async Task InTurnAsync(Func<Task> route)
    {
        await _turn.WaitAsync(ending).ConfigureAwait(false);
        try
        {
            await route().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
