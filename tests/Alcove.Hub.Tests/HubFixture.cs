using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alcove.Hub.Tests;

/// <summary>A hub that runs, with accounts of every kind.</summary>
public class HubFixture : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alcove-hub-{Guid.NewGuid():N}");
    private readonly LocalSigner _signer = new();
    private HubServer? _hub;

    public HttpClient Http { get; } = new();

    public string Address => _hub!.Address;

    internal HubServer Hub => _hub!;

    internal LocalSigner Signer => _signer;

    public SigningKey AuthorKey { get; } = SigningKey.Create();

    public string FirstRun => _hub!.FirstRunAddress!;

    public virtual async ValueTask InitializeAsync()
    {
        _hub = await StartAsync("http://127.0.0.1:0");
        Http.BaseAddress = new Uri(_hub.Address);
    }

    /// <summary>Ends the hub and starts it with the same data at the same address.</summary>
    internal async Task RestartAsync()
    {
        var address = Address;
        await _hub!.DisposeAsync();
        _hub = await StartAsync(address);
    }

    /// <summary>Changes the hub's records behind its back.</summary>
    internal Task TamperAsync(string sql, object? values = null) => _hub!.Services.GetRequiredService<HubDatabase>().WriteAsync(session => session.ExecuteAsync(sql, values), CancellationToken.None);

    public virtual async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_hub is not null) await _hub.DisposeAsync();
        AuthorKey.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private Task<HubServer> StartAsync(string listen) => HubServer.StartAsync(Adapt(new HubOptions { DataFolder = _folder, Listen = listen, AllowsLocalWebhooks = true }), _signer, CancellationToken.None);

    /// <summary>Changes the settings of the hub.</summary>
    protected virtual HubOptions Adapt(HubOptions options) => options;

    /// <summary>An account with a token for everything that it may.</summary>
    internal async Task<(Caller Caller, string Token)> AccountAsync(HubRoles roles, string? organisation = null, MemberRole role = MemberRole.None)
    {
        var database = _hub!.Services.GetRequiredService<HubDatabase>();
        var account = new HubAccount { Name = $"user-{Guid.NewGuid():N}", DisplayName = "Somebody", HubRoles = (long)roles };
        account.NormalizedName = account.Name.ToUpperInvariant();
        await database.WriteAsync(
            async session =>
            {
                await AccountStore.InsertAsync(session, account);
                if (organisation is not null) await session.ExecuteAsync("INSERT INTO members (organisation_id, account_id, role) VALUES (@organisation, @Id, @role)", new { organisation, account.Id, role = (long)role });
            },
            CancellationToken.None);
        var caller = (await _hub.Services.GetRequiredService<Callers>().OfAccountAsync(account.Id, CancellationToken.None))!;
        var (_, token) = await _hub.Services.GetRequiredService<Tokens>().CreateAsync(caller, null, "test", MemberRole.None, TimeSpan.FromDays(1), CancellationToken.None);
        return (caller, token);
    }

    /// <summary>The cookie of somebody who is signed in, as the hub gives one out.</summary>
    internal string CookieOf(Caller caller)
    {
        var options = _hub!.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.AccountId)], IdentityConstants.ApplicationScheme);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>An organisation with an author key and a registered program.</summary>
    internal async Task<(string Organisation, string Token, string AppId)> ProgramAsync(string? appId = null)
    {
        var (_, token) = await AccountAsync(HubRoles.None);
        var organisation = $"org-{Guid.NewGuid():N}"[..20];
        appId ??= $"app-{Guid.NewGuid():N}"[..20];
        await SendAsync(HttpMethod.Post, "/api/v1/organisations", token, new { id = organisation, name = $"Name of {organisation}" });
        await SendAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/keys", token, new { name = "key", publicKey = AuthorKey.PublicKey.ExportPem() });
        await SendAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/programs", token, new { appId, name = $"Name {appId}", category = "tools" });
        return (organisation, token, appId);
    }

    /// <summary>Sends a request that has to succeed.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? token, object? body = null)
    {
        using var response = await TryAsync(method, path, token, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Sends a request.</summary>
    public async Task<HttpResponseMessage> TryAsync(HttpMethod method, string path, string? token, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await Http.SendAsync(request);
    }

    /// <summary>Uploads a package.</summary>
    public async Task<HttpResponseMessage> TryUploadAsync(string appId, string token, byte[] package, SigningKey? key = null, string? requestKey = null, byte[]? envelope = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/programs/{appId}/versions");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", requestKey ?? Guid.NewGuid().ToString("N"));
        var manifest = PackageVerifier.Verify(package).Manifest.ToCanonicalJson();
        request.Content = new MultipartFormDataContent
        {
            { new ByteArrayContent(package), "package", "package.ma" },
            { new ByteArrayContent(envelope ?? Envelope.Sign(Envelope.ManifestType, manifest, key ?? AuthorKey).ToJson()), "author", "author.json" },
            { new StringContent("what is new"), "notes" },
        };
        return await Http.SendAsync(request);
    }

    /// <summary>Uploads, hands in, approves.</summary>
    internal async Task<long> ApprovedAsync(string appId, string token, byte[] package)
    {
        using var response = await TryUploadAsync(appId, token, package);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        var seq = answer.GetProperty("seq").GetInt64();
        await SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/submit", token);
        var (_, reviewer) = await AccountAsync(HubRoles.Reviewer);
        foreach (var permit in (await SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/permits", token)).EnumerateArray())
            await SendAsync(HttpMethod.Post, $"/api/v1/permits/{appId}", reviewer, new { kind = permit.GetProperty("kind").GetString(), value = permit.GetProperty("value").GetString(), grant = true });
        await SendAsync(HttpMethod.Post, $"/api/v1/reviews/{appId}/{seq}/decide", reviewer, new { manifestHash = answer.GetProperty("manifestHash").GetString(), approve = true, reason = "" });
        return seq;
    }

    /// <summary>Uploads, hands in, approves, and releases to everybody.</summary>
    internal async Task<long> ReleasedAsync(string appId, string token, byte[] package)
    {
        var seq = await ApprovedAsync(appId, token, package);
        await SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });
        return seq;
    }

    /// <summary>A small package.</summary>
    public static byte[] Package(string appId, string version, string code = "App({})", string[]? domains = null, IReadOnlyDictionary<string, byte[]>? more = null, string baseLibrary = "..", string icon = "")
    {
        var config = JsonSerializer.SerializeToUtf8Bytes(new { app = new { pages = new[] { "pages/index/index" } }, program = new { description = "d", icon, baseLibrary, network = new { request = domains ?? [] } }, subpackages = Array.Empty<object>(), pages = new[] { "pages/index/index" }, plugins = new { }, components = new { }, styles = new { app = Array.Empty<string>(), pages = new { } } });
        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>> { [PackagePath.Parse("app-config.json")] = config, [PackagePath.Parse("logic.js")] = Encoding.UTF8.GetBytes(code) };
        foreach (var (path, bytes) in more ?? new Dictionary<string, byte[]>()) files[PackagePath.Parse(path)] = bytes;
        return PackageBuilder.Build(appId, $"Name {appId}", version, ["pages/index/index"], files);
    }
}
