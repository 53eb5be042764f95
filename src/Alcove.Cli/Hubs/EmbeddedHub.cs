using Alcove.Cli.Hosting;
using Alcove.Hub;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Runtime.Updates;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Hubs;

/// <summary>A hub that comes with a host: with it the host's own programs go the way that everybody's go.</summary>
internal sealed class EmbeddedHub : IAsyncDisposable
{
    private const int MostSignings = 600; // the first start releases everything at once
    private readonly SignerChild _signer;
    private readonly HubServer _hub;
    private readonly SigningKey _authorKey;

    private EmbeddedHub(SignerChild signer, HubServer hub, HubSource source, SigningKey authorKey) => (_signer, _hub, Source, _authorKey) = (signer, hub, source, authorKey);

    public HubSource Source { get; }

    public string Address => _hub.Address;

    /// <summary>Where the first account is made; null when there is one.</summary>
    public string? FirstRunAddress => _hub.FirstRunAddress;

    public static async Task<EmbeddedHub> StartAsync(string folder, string listen, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var options = new HubOptions { DataFolder = Path.Combine(folder, "server"), Listen = listen, SignerSocket = SignerChild.NewSocket() };
        var hub = await HubServer.StartAsync(options, cancellationToken);
        var signer = await SignerChild.StartAsync(options, MostSignings, cancellationToken);
        var authorKey = AuthorKey(folder);
        var source = new HubSource(new HubSourceOptions { Hub = new Uri($"{hub.Address}/"), Folder = Path.Combine(folder, "client"), Root = signer.Root, OwnAuthorKeys = new HashSet<string>(StringComparer.Ordinal) { authorKey.PublicKey.Id } });
        return new EmbeddedHub(signer, hub, source, authorKey);
    }

    /// <summary>Releases a program of the host, and brings what was fetched before up to it: who has changed a program wants to see that now.</summary>
    /// <exception cref="InvalidDataException">The hub does not take it.</exception>
    public async Task PresetAsync(CompiledProgram program, CancellationToken cancellationToken)
    {
        var manifest = PackageVerifier.Verify(program.Package).Manifest.ToCanonicalJson();
        var envelope = Envelope.Sign(Envelope.ManifestType, manifest, _authorKey).ToJson();
        await _hub.PresetAsync(new HubPreset(program.Package, envelope, _authorKey.PublicKey.ExportPem(), "tools", program.Result.Config.Description), cancellationToken);
        if (Source.FindInstalled(program.AppId) is not null) await Source.CheckAsync(program.AppId, cancellationToken);
    }

    /// <summary>Link pages of the hub lead to this host from now on.</summary>
    public void OpenLinksAt(string address) => _hub.OpenLinksAt(address);

    public Task<string> CreateHostTokenAsync(CancellationToken cancellationToken) => _hub.CreateHostTokenAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _hub.DisposeAsync();
        await _signer.DisposeAsync();
        _authorKey.Dispose();
    }

    private static SigningKey AuthorKey(string folder)
    {
        var (file, secret) = (Path.Combine(folder, $"author{KeyFile.Extension}"), KeySecret.OpenOrCreate(Path.Combine(folder, "author.passphrase")));
        if (!File.Exists(file)) KeyFile.Create(file, secret);
        return KeyFile.Open(file, secret.Passphrase);
    }
}
