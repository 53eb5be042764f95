using System.Net.Sockets;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust;
using Alcove.Signer.Protocol;

namespace Alcove.Signer;

/// <summary>
/// Holds the online keys and signs what it finds to be right. It listens on a socket of the file system:
/// 1. who connects must be one of the allowed users of the system; 2. one request for each connection, within a time; 3. the desk
/// answers one request after the other; 4. the reply goes back, and the connection ends.
/// </summary>
public sealed class SignerService : IAsyncDisposable
{
    private const int MostConnections = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly SignerOptions _options;
    private readonly SignerDesk _desk;
    private readonly Socket _socket;
    private readonly HashSet<uint> _users;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _places = new(MostConnections);
    private readonly Task _loop;
    private int _isEnded;

    private SignerService(SignerOptions options, SignerDesk desk, Socket socket)
    {
        (_options, _desk, _socket) = (options, desk, socket);
        _users = [.. options.AllowedUsers ?? [Native.OwnUser]];
        _loop = AcceptAsync();
    }

    /// <summary>Completes when the service ended; with an error if it could not go on.</summary>
    public Task Completion => _loop;

    /// <summary>Starts to listen.</summary>
    /// <exception cref="TrustException">The store or the log is damaged.</exception>
    public static SignerService Start(SignerOptions options, ISigningPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(policy);
        var desk = new SignerDesk(options, policy);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            File.Delete(options.SocketPath);
            socket.Bind(new UnixDomainSocketEndPoint(options.SocketPath));
            // SECURITY(T37): nobody can connect between these lines, since it does not listen yet. Where other users may ask, the kernel's
            // word about who asks is what counts.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(options.SocketPath, options.AllowedUsers is null ? OwnerOnly : OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);
            socket.Listen(MostConnections);
            return new SignerService(options, desk, socket);
        }
        catch
        {
            socket.Dispose();
            desk.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0) return;
        await _end.CancelAsync().ConfigureAwait(false);
        _socket.Dispose();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var i = 0; i < MostConnections; i++) await _places.WaitAsync().ConfigureAwait(false); // those that are being answered
        File.Delete(_options.SocketPath);
        _desk.Dispose();
        _places.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await _places.WaitAsync(_end.Token).ConfigureAwait(false);
            Socket connection;
            try
            {
                connection = await _socket.AcceptAsync(_end.Token).ConfigureAwait(false);
            }
            catch
            {
                _places.Release();
                throw;
            }

            _ = ServeAsync(connection); // its place is given back at its end, which DisposeAsync waits for
        }
    }

    // The edge of a connection: nothing that happens in it may end the service.
    private async Task ServeAsync(Socket connection)
    {
        try
        {
            using var timeout = new CancellationTokenSource(_options.RequestTimeout, _options.Time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _end.Token);
            using (connection)
            {
                var stream = new NetworkStream(connection, ownsSocket: false);
                await using (stream.ConfigureAwait(false)) await AnswerAsync(connection, stream, linked.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or InvalidDataException or OperationCanceledException or TrustException or ObjectDisposedException)
        {
            await _desk.NoteAsync("connection", "broken", exception.Message).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task AnswerAsync(Socket connection, Stream stream, CancellationToken cancellationToken)
    {
        // 1. SECURITY(T37): the kernel says who asks.
        var user = Native.UserOf(connection);
        if (!_users.Contains(user) && Defences.Hold(Defence.SignerUsers))
        {
            await _desk.NoteAsync("connection", $"user {user}", "refused").ConfigureAwait(false);
            await ReplyAsync(stream, new SignReply(nameof(TrustError.Refused), "The signer does not answer this user of the system."), cancellationToken).ConfigureAwait(false);
            return;
        }

        // 2.
        var frame = await Frames.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        // 3.
        var reply = Parse(frame) is { } request ? await _desk.AnswerAsync(request, cancellationToken).ConfigureAwait(false) : new SignReply(nameof(TrustError.BadDocument), "The request breaks the protocol.");
        // 4.
        await ReplyAsync(stream, reply, cancellationToken).ConfigureAwait(false);
    }

    private static SignRequest? Parse(byte[] frame)
    {
        try
        {
            return JsonSerializer.Deserialize(frame, SignerJson.Default.SignRequest) is { } request && request.IsWhole ? request : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Task ReplyAsync(Stream stream, SignReply reply, CancellationToken cancellationToken) =>
        Frames.WriteAsync(stream, JsonSerializer.SerializeToUtf8Bytes(reply, SignerJson.Default.SignReply), cancellationToken);
}
