using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Instances;

/// <summary>One running mini-program. Everything that belongs to it ends with it.</summary>
public sealed class Instance : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private IProgramLogic? _logic;
    private CallContext? _context;
    private IViewHost? _views;
    private InstanceDiagnostics? _diagnostics;
    private JsonElement _environment;

    internal Instance(InstalledProgram program, OpenRequest request)
    {
        (Program, _environment, UserId) = (program, request.Environment, request.UserId);
        Entry = EntryOf(request.Path.Length > 0 ? request.Path : program.Pages.FirstOrDefault(string.Empty), request.Scene, request.ReferrerInfo);
        Name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Updates = new UpdateOffer(isOffered => _views?.OnUpdate(isOffered));
    }

    /// <summary>Random name, 128 bits in hexadecimal: what it knows it may reach.</summary>
    public string Name { get; }

    /// <summary>The verified program that runs.</summary>
    public InstalledProgram Program { get; }

    /// <summary>The host's user for whom it runs.</summary>
    public string UserId { get; }

    /// <summary>Id of the worker's process, for measuring and for operators; 0 when the program has none (web programs).</summary>
    public int WorkerProcessId => Logic.ProcessId;

    internal string Theme => Text("theme") is { Length: > 0 } theme ? theme : "light";

    /// <summary>How it was opened, or came to the front last.</summary>
    internal LaunchEntry Entry { get; private set; }

    internal string Language => Text("language");

    internal HostApis.Files.ProgramFiles Files => _context?.Files ?? throw new InvalidOperationException("The instance was not started yet.");

    internal CancellationToken Ending => _ending.Token;

    /// <summary>Passes on what a page's view says.</summary>
    public void DeliverViewMessage(uint view, ReadOnlyMemory<byte> message) => Logic.DeliverViewMessage(view, message);

    /// <summary>The user went back.</summary>
    public void Back() => Logic.Back();

    /// <summary>The user tapped a tab.</summary>
    public void TapTab(int index) => Logic.TapTab(index);

    /// <summary>It comes to the front, with a path when a link asked for one.</summary>
    /// <param name="path">Page that a link asked for; empty for none.</param>
    /// <param name="query">Its query.</param>
    /// <param name="scene">WeChat's scene value.</param>
    /// <param name="referrerInfo">Stamped by the host when another program leads here.</param>
    public void Show(string path = "", string query = "", int scene = 1001, JsonElement? referrerInfo = null)
    {
        IsInFront = true;
        Entry = EntryOf(path.Length > 0 ? path : Entry.Path, scene, referrerInfo);
        Residents?.Seen(this);
        Logic.Show(path, query, scene, referrerInfo);
    }

    /// <summary>It goes to the background, where it is suspended and later ended (<see cref="BackgroundOptions"/>).</summary>
    public void Hide()
    {
        IsInFront = false;
        Logic.Hide();
    }

    /// <summary>Whether it is in front, where a user can see it.</summary>
    public bool IsInFront { get; private set; } = true;

    /// <summary>What manifest and host allow it.</summary>
    public ResolvedPermissions Permissions => _context?.Permissions ?? throw new InvalidOperationException("The instance was not started yet.");

    /// <summary>What its user allows it, and what it did.</summary>
    public ProgramStanding Standing => _context?.Standing ?? throw new InvalidOperationException("The instance was not started yet.");

    /// <summary>Tells the program of an event of the host's own: listeners of host.on(name) get the detail. A program that declares nothing of the host hears nothing.</summary>
    public void SendHostEvent(string name, JsonElement detail) => SendEvent("hostEvent", writer =>
    {
        writer.WriteString("name", name);
        writer.WritePropertyName("detail");
        detail.WriteTo(writer);
    });

    /// <summary>Tells the program that something happened, under a name of the contract.</summary>
    public void SendEvent(string name, Action<Utf8JsonWriter> detail)
    {
        if (!_ending.IsCancellationRequested) _logic?.SendEvent(name, detail);
    }

    /// <summary>Whether it stands still in the background.</summary>
    public bool IsSuspended => _logic?.IsSuspended == true;

    /// <summary>Window, theme or language changed.</summary>
    public void ChangeEnvironment(JsonElement environment)
    {
        _environment = environment;
        Logic.ChangeEnvironment(environment);
    }

    /// <summary>One of its page frames left its document (SECURITY(T67)) or broke the protocol (SECURITY(T68)), which ends it; the shell has shown that already.</summary>
    public async ValueTask EndEscapedAsync(bool broke)
    {
        _diagnostics?.Failed(broke ? InstanceFailures.OfBrokenMessage(Program, "from one of its pages a message") : InstanceFailures.OfEscape(Program));
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The platform has taken the program back.</summary>
    internal async ValueTask EndRevokedAsync(string reason)
    {
        var failure = InstanceFailures.Revoked(Program, reason);
        _diagnostics?.Failed(failure);
        _views?.OnFailed(failure);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the worker process and every call that is still open.</summary>
    public async ValueTask DisposeAsync()
    {
        // SECURITY(T65): everything that belongs to it ends with it.
        if (_ending.IsCancellationRequested) return;
        await _ending.CancelAsync().ConfigureAwait(false);
        Residents?.Remove(this);
        if (_logic is not null) await _logic.DisposeAsync().ConfigureAwait(false);
        if (_context is not null) await _context.DisposeAsync().ConfigureAwait(false);
    }

    private IProgramLogic Logic => _logic ?? throw new InvalidOperationException("The instance was not started yet.");

    /// <summary>What it uses at the moment.</summary>
    public ProgramUsage Usage
    {
        get
        {
            var used = _logic?.Usage ?? default;
            var state = IsInFront ? ProgramState.Front : IsSuspended ? ProgramState.Suspended : ProgramState.Hidden;
            return new(Name, Program.AppId, Program.Name, UserId, state, used.ProcessorTime, used.Memory, used.Threads, _context?.Calls.Made ?? 0, used.BytesReceived, used.BytesSent);
        }
    }

    internal Residents? Residents { get; set; }

    internal UpdateOffer Updates { get; }

    /// <summary>Others need its place; its view is told that it is gone.</summary>
    internal void EndInBackground()
    {
        _views?.OnEnded();
        _ = DisposeAsync().AsTask();
    }

    internal void EndFlooding(string what) => _logic?.EndFlooding(what);

    internal void OnExitStateSaved() => _logic?.OnExitStateSaved();

    internal void Start(IProgramLogic logic, CallContext context, IViewHost views, InstanceDiagnostics diagnostics)
    {
        (_logic, _context, _views, _diagnostics) = (logic, context, views, diagnostics);
        diagnostics.Opened(logic.ProcessId);
        logic.Start();
    }

    private static LaunchEntry EntryOf(string path, int scene, JsonElement? referrer) => new(scene, path, referrer is { } info ? Text(info, "appId") : string.Empty);

    private string Text(string name) => Text(_environment, name);

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
