using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Protocol.Errors;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;

namespace Alcove.AspNetCore.Sessions;

/// <summary>Shows one program's pages in a browser: everything goes through one socket, in the order in which it came.</summary>
internal sealed class SocketViewHost(WebSocket socket, string session) : IViewHost
{
    /// <summary>So many messages may wait for a slow browser before the session ends.</summary>
    private const int MostWaiting = 4096;

    private readonly Channel<(WebSocketMessageType Type, ReadOnlyMemory<byte> Bytes)> _outgoing =
        Channel.CreateBounded<(WebSocketMessageType, ReadOnlyMemory<byte>)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private int _lastCall;

    /// <summary>The program that is shown; null before there is one.</summary>
    public OpenedProgram? Opened { get; private set; }

    /// <summary>Before anything is opened: where this session's frames are, so that the first can be loaded ahead.</summary>
    public void SendReady(string frameAddress) => Send(ShellMessages.Ready(frameAddress));

    public void OnOpened(OpenedProgram program)
    {
        Opened = program; // before the shell hears of it: its next request is for a frame of this program
        Send(ShellMessages.Opened(program, session));
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
    {
        if (!_outgoing.Writer.TryWrite((WebSocketMessageType.Binary, ShellMessages.ViewOps(view, ops)))) socket.Abort();
    }

    public async ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastCall);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        try
        {
            Send(ShellMessages.Call(id, api, arguments.Span));
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _calls.TryRemove(id, out _);
        }
    }

    public void OnUpdate(bool isOffered) => Send(ShellMessages.Update(isOffered));

    public void OnEnded() => Send(ShellMessages.Ended());

    public void OnFailed(InstanceFailure failure) => Send(ShellMessages.Failed(failure));

    public void SendTheme(InstalledProgram program, string theme) => Send(ShellMessages.Theme(program, theme));

    public void SendStanding(Instance instance, DataKept kept) => Send(ShellMessages.Managed(instance, kept));

    public void SendReload() => Send(ShellMessages.Reload());

    public void OnReply(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var number) || !number.TryGetInt32(out var id) || !_calls.TryRemove(id, out var call)) return;
        if (message.TryGetProperty("error", out var error))
            call.TrySetException(new ApiException(ShellMessages.Error(error)));
        else
            call.TrySetResult(message.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object ? result.Clone() : ShellMessages.EmptyResult);
    }

    public void SendResource(int id, RemotePicture picture) => Send(ShellMessages.Resource(id, picture));

    public async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (type, bytes) in _outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                await socket.SendAsync(bytes, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The shell went away; the reading side ends the session.
        }
    }

    private void Send(byte[] json)
    {
        if (!_outgoing.Writer.TryWrite((WebSocketMessageType.Text, json))) socket.Abort();
    }
}
