using System.Net;

namespace Alcove.Packaging.Trust;

/// <summary>Fetches over HTTP, within limits of length and time that hold whatever the server says or does.</summary>
public sealed class HttpMetadataSource : IMetadataSource
{
    private const int Chunk = 16 * 1024;
    private readonly HttpClient _client;
    private readonly string _address;
    private readonly TimeProvider _time;

    /// <summary>Fetches below an address.</summary>
    /// <param name="client">Sends the requests; stays the caller's. It should follow no redirects and unpack nothing.</param>
    /// <param name="address">The folder's address, with or without a slash at its end.</param>
    /// <param name="time">The clock; the system's by default.</param>
    public HttpMetadataSource(HttpClient client, Uri address, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(address);
        (_client, _address, _time) = (client, address.AbsoluteUri.TrimEnd('/'), time ?? TimeProvider.System);
    }

    /// <summary>Longest that one file may take. 120 seconds by default.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>In each such time at least <see cref="LeastBytes"/> must arrive, or the file must end. 30 seconds by default.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that must arrive in each <see cref="Window"/>. 30 KiB by default, which is 1 KiB a second.</summary>
    public int LeastBytes { get; init; } = 30 * 1024;

    /// <inheritdoc/>
    public async Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default)
    {
        using var deadline = new CancellationTokenSource(Deadline, _time);
        using var slow = new CancellationTokenSource(Window, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, Defences.Hold(Defence.SlowServers) ? slow.Token : CancellationToken.None, cancellationToken);
        try
        {
            using var response = await _client.GetAsync(new Uri($"{_address}/{name}"), HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden) return null;
            if (response.StatusCode != HttpStatusCode.OK) throw new TrustException(TrustError.Unreachable, $"The server answered {(int)response.StatusCode} for '{name}'.");
            if (response.Content.Headers.ContentLength > maxLength) throw TooLarge(name, maxLength);
            var stream = await response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false)) return await ReadAsync(stream, name, maxLength, slow, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TrustException(TrustError.Unreachable, $"'{name}' did not arrive in time.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TrustException(TrustError.Unreachable, $"'{name}' cannot be fetched: {exception.Message}", exception);
        }
    }

    // SECURITY(T16): never more than the limit is read or kept, and a server that trickles is left.
    private async Task<byte[]> ReadAsync(Stream stream, string name, int maxLength, CancellationTokenSource slow, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[Chunk];
        var arrived = 0;
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var length and > 0)
        {
            if (content.Length + length > maxLength) throw TooLarge(name, maxLength);
            content.Write(buffer, 0, length);
            arrived += length;
            if (arrived < LeastBytes) continue;
            arrived = 0;
            slow.CancelAfter(Window);
        }

        return content.ToArray();
    }

    private static TrustException TooLarge(string name, int maxLength) => new(TrustError.TooLarge, $"'{name}' is longer than {maxLength} bytes.");
}
