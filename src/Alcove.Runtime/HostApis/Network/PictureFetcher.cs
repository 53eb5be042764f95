namespace Alcove.Runtime.HostApis.Network;

/// <summary>
/// Fetches the pictures, fonts, sounds and videos of pages, because a frame has no network. Any https one may be shown, as in
/// WeChat, but: only from public addresses (development allows this machine), image types up to 10 MB, fonts up to 5 MB,
/// sounds and videos up to 20 MB, without cookies or referrer.
/// </summary>
internal sealed class PictureFetcher(bool allowsLocalNetwork, TimeProvider time) : IDisposable
{
    private const int LargestPicture = 10 * 1024 * 1024;
    private const int LargestMedia = 20 * 1024 * 1024;
    private const int LargestFont = 5 * 1024 * 1024;
    private const int MostRedirects = 5;
    private const int MostAtOnce = 12; // of all programs together; further ones wait
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly HttpMessageInvoker _client = GuardedHttp.Create(_ => allowsLocalNetwork, TimeSpan.FromSeconds(10));
    private readonly SemaphoreSlim _queue = new(MostAtOnce);
    private readonly PictureCache _cache = new(time);

    /// <summary>From the cache of this user and program, or from its server.</summary>
    public async ValueTask<RemotePicture> FetchAsync(string userId, string appId, string url, CancellationToken cancellationToken)
    {
        if (_cache.Find(userId, appId, url) is { } known) return known;
        await _queue.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var timeout = new CancellationTokenSource(Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            var picture = await FollowAsync(url, either.Token).ConfigureAwait(false);
            if (picture.Problem.Length == 0) _cache.Keep(userId, appId, url, picture);
            return picture;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RemotePicture.Refused($"no answer within {Timeout.TotalSeconds:0} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException or UriFormatException)
        {
            return RemotePicture.Refused("it could not be fetched");
        }
        finally
        {
            _queue.Release();
        }
    }

    public void Forget(string userId, string appId) => _cache.Forget(userId, appId);

    public void Dispose()
    {
        _client.Dispose();
        _queue.Dispose();
    }

    private async ValueTask<RemotePicture> FollowAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? $"https:{url}" : url, UriKind.Absolute, out var uri)) return RemotePicture.Refused("its address is not absolute");
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (!IsAllowed(uri)) return RemotePicture.Refused("its address is not https");
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation("Accept", "image/*, font/*;q=0.9, audio/*;q=0.9, video/*;q=0.9, */*;q=0.1");
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                uri = new Uri(uri, location);
                continue;
            }

            return response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken).ConfigureAwait(false) : RemotePicture.Refused($"its server answered {(int)response.StatusCode}");
        }

        return RemotePicture.Refused($"more than {MostRedirects} redirects");
    }

    private static async ValueTask<RemotePicture> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var declared = response.Content.Headers.ContentType?.MediaType;
        var largest = declared is not null && (declared.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || declared.StartsWith("video/", StringComparison.OrdinalIgnoreCase)) ? LargestMedia : LargestPicture;
        using var buffer = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var block = new byte[64 * 1024];
            while (await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (buffer.Length + count > largest) return RemotePicture.Refused($"it is larger than {largest / 1024 / 1024} MB");
                buffer.Write(block, 0, count);
            }
        }

        var content = buffer.ToArray();
        if (PictureType.Of(declared, content) is { } picture) return new RemotePicture(picture, content, string.Empty);
        if (MediaType.Of(declared, content) is { } media) return new RemotePicture(media, content, string.Empty);
        if (FontType.Of(content) is not { } font) return RemotePicture.Refused("it is no picture, font, sound or video");
        return content.Length > LargestFont ? RemotePicture.Refused($"it is a font of more than {LargestFont / 1024 / 1024} MB") : new RemotePicture(font, content, string.Empty);
    }

    private bool IsAllowed(Uri uri) => (uri.Scheme == Uri.UriSchemeHttps || (allowsLocalNetwork && uri.Scheme == Uri.UriSchemeHttp)) && uri.UserInfo.Length == 0;
}
