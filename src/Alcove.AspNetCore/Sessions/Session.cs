using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using Alcove.AspNetCore.Pages;
using Alcove.Protocol.Catalog;
using Alcove.Runtime;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;

namespace Alcove.AspNetCore.Sessions;

/// <summary>One socket of a shell: reads what the shell says and passes it to the running program.</summary>
internal sealed class Session : IAsyncDisposable
{
    /// <summary>Largest message of a shell in bytes.</summary>
    private const int LargestMessage = 4 * 1024 * 1024;

    /// <summary>Pictures that may be on their way for one program; a page with more shows its own fallback.</summary>
    private const int MostFetches = 256;

    private const byte ViewMessage = 1;
    private const int ViewHeader = 5;

    private readonly AlcoveRuntime _runtime;
    private readonly WebSocket _socket;
    private readonly string _userId;
    private readonly SocketViewHost _views;
    private readonly CancellationTokenSource _ending = new();
    private int _fetches;
    private string _theme = string.Empty;

    public Session(AlcoveRuntime runtime, WebSocket socket, string userId)
    {
        (_runtime, _socket, _userId) = (runtime, socket, userId);
        _views = new SocketViewHost(socket, Name);
    }

    /// <summary>Random name, 128 bits in hexadecimal: whoever knows it may ask for frames and files of what runs here.</summary>
    public string Name { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public Instance? Instance { get; private set; }

    public OpenedProgram? Opened => _views.Opened;

    public string AppId { get; private set; } = string.Empty;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        var sending = _views.SendAllAsync(either.Token);
        _views.SendReady(ViewPage.AddressOf(Name));
        try
        {
            using var buffer = new MessageBuffer(LargestMessage);
            while (await buffer.ReceiveAsync(_socket, either.Token).ConfigureAwait(false) is { } type)
            {
                if (type == WebSocketMessageType.Binary) OnViewMessage(buffer.Written);
                else if (!await OnMessageAsync(buffer.Written, either.Token).ConfigureAwait(false)) break;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // The shell went away, or said something that no shell says: the session ends either way.
        }
        finally
        {
            End();
            await sending.ConfigureAwait(false);
        }
    }

    public void SendReload() => _views.SendReload();

    public void End()
    {
        if (!_ending.IsCancellationRequested) _ending.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        if (Instance is not null) await Instance.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private void OnViewMessage(ReadOnlyMemory<byte> message)
    {
        if (message.Length < ViewHeader || message.Span[0] != ViewMessage) throw new JsonException("unknown binary message");
        Instance?.DeliverViewMessage(BinaryPrimitives.ReadUInt32LittleEndian(message.Span[1..]), message[ViewHeader..].ToArray());
    }

    /// <returns>False when the shell closes the program.</returns>
    private async ValueTask<bool> OnMessageAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(WellFormedText.Repair(json));
        var message = document.RootElement;
        switch (message.GetProperty("type").GetString())
        {
            case "open" when Instance is null:
                await OpenAsync(message.Clone(), cancellationToken).ConfigureAwait(false);
                break;
            case "back":
                Instance?.Back();
                break;
            case "tab":
                Instance?.TapTab(message.GetProperty("index").GetInt32());
                break;
            // SECURITY(T40): who opened it is the word of the shell, which the host serves; a program can only ask to open another.
            case "show":
                Instance?.Show(ShellMessages.Text(message, "path"), ShellMessages.Text(message, "query"), ShellMessages.Number(message, "scene", 1001), message.TryGetProperty("referrerInfo", out var from) ? from.Clone() : null);
                break;
            case "hide":
                Instance?.Hide();
                break;
            case "environment":
                ChangeEnvironment(message.GetProperty("environment").Clone());
                break;
            case "reply":
                _views.OnReply(message);
                break;
            case "fetch":
                _ = FetchAsync(message.GetProperty("id").GetInt32(), ShellMessages.Text(message, "url"), cancellationToken);
                break;
            case "manage":
                await ManageAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case "event":
                if (ShellMessages.IsEvent(ShellMessages.Text(message, "name"))) ForwardEvent(message.Clone());
                break;
            case "escaped":
                if (Instance is not null) await Instance.EndEscapedAsync(broke: ShellMessages.Text(message, "why") == "broke").ConfigureAwait(false);
                break;
            case "close":
                return false;
            default:
                throw new JsonException("unknown message");
        }

        return true;
    }

    private void ChangeEnvironment(JsonElement environment)
    {
        Instance?.ChangeEnvironment(environment);
        var theme = ShellMessages.Text(environment, "theme");
        if (theme == _theme) return;
        _theme = theme;
        if (Opened is { Program: { HasThemes: true } program }) _views.SendTheme(program, theme);
    }

    private void ForwardEvent(JsonElement message) => Instance?.SendEvent(ShellMessages.Text(message, "name"), writer =>
    {
        if (message.TryGetProperty("detail", out var detail) && detail.ValueKind == JsonValueKind.Object)
            foreach (var field in detail.EnumerateObject()) field.WriteTo(writer);
    });

    /// <summary>The user looks at, or changes, what the program may do.</summary>
    private async ValueTask ManageAsync(JsonElement message, CancellationToken cancellationToken)
    {
        if (Instance is not { } instance) return;
        switch (ShellMessages.Text(message, "action"))
        {
            case "describe":
                _views.SendStanding(instance, _runtime.DataKept(_userId, AppId));
                break;
            case "decide":
                foreach (var permission in instance.Permissions.AskedOfUser)
                    if (permission.Name == ShellMessages.Text(message, "scope"))
                        instance.Standing.Grants.Decide(permission, ShellMessages.Text(message, "state") switch { "allowed" => GrantState.Allowed, "refused" => GrantState.Refused, _ => GrantState.Undecided });
                break;
            case "meet":
                instance.Standing.Grants.IsIntroduced = true;
                break;
            case "wipe":
                await instance.DisposeAsync().ConfigureAwait(false);
                _runtime.DeleteData(_userId, AppId);
                _views.SendReload();
                break;
        }
    }

    private async Task FetchAsync(int id, string url, CancellationToken cancellationToken)
    {
        if (Instance is not { } instance) return;
        try
        {
            if (Interlocked.Increment(ref _fetches) > MostFetches) _views.SendResource(id, new RemotePicture(string.Empty, default, "too many pictures at once"));
            else _views.SendResource(id, await _runtime.FetchPictureAsync(instance, url, cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The session ends; nobody waits for the picture any more.
        }
        finally
        {
            Interlocked.Decrement(ref _fetches);
        }
    }

    private async Task OpenAsync(JsonElement message, CancellationToken cancellationToken)
    {
        AppId = message.GetProperty("appId").GetString() ?? string.Empty;
        _theme = ShellMessages.Text(message.GetProperty("environment"), "theme");
        var request = new OpenRequest(
            AppId, ShellMessages.Text(message, "path"), ShellMessages.Text(message, "query"), ShellMessages.Number(message, "scene", 1001), message.GetProperty("environment"),
            ShellMessages.Optional(message, "referrerInfo"), _userId, ShellMessages.Text(message, "shareTicket"));
        try
        {
            Instance = await _runtime.OpenAsync(request, _views, cancellationToken).ConfigureAwait(false);
        }
        catch (OpenFailedException exception)
        {
            _views.OnFailed(exception.Failure);
        }
    }
}
