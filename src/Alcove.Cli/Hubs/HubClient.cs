using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Cli.Verbs;

namespace Alcove.Cli.Hubs;

/// <summary>Talks to a hub for whoever signed in with `alcove login`.</summary>
internal sealed class HubClient : IDisposable
{
    private readonly HttpClient _http;

    public HubClient(HubLogin login)
    {
        Login = login;
        _http = new HttpClient { BaseAddress = new Uri(login.Hub), Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.Token);
    }

    public HubLogin Login { get; }

    /// <exception cref="VerbException">The hub refuses, or cannot be reached.</exception>
    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    /// <exception cref="VerbException">The hub refuses, or cannot be reached.</exception>
    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancellationToken);

    /// <exception cref="VerbException">The hub refuses, or cannot be reached.</exception>
    public async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                var text = await response.Content.ReadAsStringAsync(cancellationToken);
                if (response.IsSuccessStatusCode) return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
                throw new VerbException(ProblemOf(text) ?? $"The hub at {Login.Hub} answers {(int)response.StatusCode}.");
            }
            catch (HttpRequestException exception)
            {
                throw new VerbException($"The hub at {Login.Hub} cannot be reached: {exception.Message}");
            }
            catch (JsonException)
            {
                throw new VerbException($"What answers at {Login.Hub} is no hub.");
            }
        }
    }

    /// <summary>A file by its hash, which its bytes have.</summary>
    /// <exception cref="VerbException">The hub has none, has another one, or cannot be reached.</exception>
    public async Task<byte[]> GetBlobAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri($"blobs/{hash}", UriKind.Relative), cancellationToken);
            if (!response.IsSuccessStatusCode) throw new VerbException($"The hub at {Login.Hub} answers {(int)response.StatusCode} for the file {hash}.");
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : throw new VerbException($"What the hub at {Login.Hub} gives out as {hash} has another hash: its storage is damaged, or somebody changed it.");
        }
        catch (HttpRequestException exception)
        {
            throw new VerbException($"The hub at {Login.Hub} cannot be reached: {exception.Message}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static string? ProblemOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("error").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
