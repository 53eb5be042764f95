using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;

namespace Alcove.Soak.Hubs;

/// <summary>Publishes at a hub, over its API and with one key: uploads, hands in, has it reviewed, releases.</summary>
internal sealed class HubAuthor : IDisposable
{
    private const string Organisation = "acme";
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly SigningKey _key = SigningKey.Create();
    private readonly HubPeople _people;

    private HubAuthor(string hub, HubPeople people)
    {
        _people = people;
        _http.BaseAddress = new Uri(hub);
    }

    /// <summary>Makes an organisation with an author key.</summary>
    public static async Task<HubAuthor> CreateAsync(string hub, HubPeople people)
    {
        var author = new HubAuthor(hub, people);
        await author.PostAsync("organisations", people.Author, new { id = Organisation, name = "Acme" });
        await author.PostAsync($"organisations/{Organisation}/keys", people.Author, new { name = "key", publicKey = author._key.PublicKey.ExportPem() });
        return author;
    }

    /// <summary>A package whose code is a text.</summary>
    public static byte[] Package(string appId, string version, string code)
    {
        string[] pages = ["pages/index/index"];
        var config = JsonSerializer.SerializeToUtf8Bytes(new { app = new { pages }, program = new { description = "d", icon = "", network = new { request = Array.Empty<string>() } }, subpackages = Array.Empty<object>(), pages, plugins = new { }, components = new { }, styles = new { app = Array.Empty<string>(), pages = new { } } });
        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>> { [PackagePath.Parse("app-config.json")] = config, [PackagePath.Parse("logic.js")] = Encoding.UTF8.GetBytes(code) };
        return PackageBuilder.Build(appId, $"Name {appId}", version, pages, files);
    }

    /// <summary>Registers the id of a program.</summary>
    public Task RegisterAsync(string appId) => PostAsync($"organisations/{Organisation}/programs", _people.Author, new { appId, name = $"Name {appId}", category = "tools" });

    /// <summary>Goes the whole way of a version. Asked again with the same key after a lost answer it goes on where it was.</summary>
    /// <param name="appId">The program.</param>
    /// <param name="package">The package.</param>
    /// <param name="requestKey">Names this version, so that no answer that was lost makes a second one.</param>
    /// <param name="acknowledged">Hears what the hub has acknowledged: the upload, and then the release.</param>
    /// <exception cref="HubRefusedException">The hub refuses.</exception>
    /// <exception cref="HttpRequestException">It is not there, or went away.</exception>
    public async Task<PublishedVersion> PublishAsync(string appId, byte[] package, string requestKey, Action<PublishedVersion>? acknowledged = null)
    {
        var uploaded = await UploadAsync(appId, package, requestKey);
        var (seq, state) = (uploaded.GetProperty("seq").GetInt64(), uploaded.GetProperty("state").GetString());
        var version = new PublishedVersion(appId, seq, uploaded.GetProperty("manifestHash").GetString()!, false);
        acknowledged?.Invoke(version);
        if (state == "draft") await PostAsync($"programs/{appId}/versions/{seq}/submit", _people.Author);
        if (state is "draft" or "submitted") await PostAsync($"reviews/{appId}/{seq}/decide", _people.Reviewer, new { version.ManifestHash, approve = true, reason = "" });
        await PostAsync($"programs/{appId}/versions/{seq}/release", _people.Author, new { });
        version = version with { IsReleased = true };
        acknowledged?.Invoke(version);
        return version;
    }

    /// <summary>Asks for something that the author may see.</summary>
    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, _people.Author, null);

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private Task<JsonElement> UploadAsync(string appId, byte[] package, string requestKey)
    {
        var manifest = PackageVerifier.Verify(package).Manifest.ToCanonicalJson();
        return SendAsync(HttpMethod.Post, $"programs/{appId}/versions", _people.Author, new MultipartFormDataContent
        {
            { new ByteArrayContent(package), "package", "package.ma" },
            { new ByteArrayContent(Envelope.Sign(Envelope.ManifestType, manifest, _key).ToJson()), "author", "author.json" },
            { new StringContent("what is new"), "notes" },
        }, requestKey);
    }

    private Task<JsonElement> PostAsync(string path, string token, object? body = null) => SendAsync(HttpMethod.Post, path, token, body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web));

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string token, HttpContent? content, string? requestKey = null)
    {
        using var request = new HttpRequestMessage(method, $"api/v1/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (requestKey is not null) request.Headers.Add("Idempotency-Key", requestKey);
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HubRefusedException((int)answer.StatusCode, $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
