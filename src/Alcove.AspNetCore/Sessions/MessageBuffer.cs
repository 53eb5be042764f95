using System.Net.WebSockets;

namespace Alcove.AspNetCore.Sessions;

/// <summary>Collects the parts of one socket message, up to a limit.</summary>
internal sealed class MessageBuffer(int limit) : IDisposable
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <returns>The type of the next whole message; null when the other side closed.</returns>
    public async ValueTask<WebSocketMessageType?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        _length = 0;
        while (true)
        {
            if (_length == _bytes.Length) Array.Resize(ref _bytes, Math.Min(limit, _bytes.Length * 2));
            if (_length == limit) throw new WebSocketException($"a message of more than {limit} bytes");
            var part = await socket.ReceiveAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            _length += part.Count;
            if (part.EndOfMessage) return part.MessageType;
        }
    }

    public void Dispose() => _bytes = [];
}
