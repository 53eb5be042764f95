using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Soak.Hubs;

/// <summary>A signer that runs beside its hubs, as the guide says for more than one person's hub: `alcove hub signer`.</summary>
internal sealed class HubSigner : IAsyncDisposable
{
    private const string MostSignings = "100000"; // in a minute; here the hub is tried, not the limit
    private readonly string[] _arguments;
    private CommandChild _process;

    private HubSigner(string[] arguments, string socket, byte[] root) => (_arguments, _process, Socket, Root) = (arguments, Run(arguments), socket, root);

    /// <summary>Where it listens.</summary>
    public string Socket { get; }

    /// <summary>The root of trust, for clients.</summary>
    public byte[] Root { get; }

    /// <summary>Makes keys in a folder and starts a signer with them.</summary>
    /// <param name="folder">For keys, state and socket.</param>
    /// <param name="records">Where the hub's records are: `--data FOLDER` or `--postgres CONNECTION`.</param>
    public static async Task<HubSigner> StartAsync(string folder, params string[] records)
    {
        var (state, passphrase, socket) = (Path.Combine(folder, "state"), Path.Combine(folder, "passphrase"), Path.Combine(folder, "socket"));
        Directory.CreateDirectory(folder);
        var store = new FolderTrustStore(state);
        SmallHub.Create(folder, KeySecret.OpenOrCreate(passphrase), store);
        string[] arguments = ["hub", "signer", "--state", state, "--keys", Path.Combine(folder, "online"), "--passphrase-file", passphrase, "--socket", socket, "--log", Path.Combine(folder, "signer.log"), "--most-signings", MostSignings, .. records];
        var signer = new HubSigner(arguments, socket, TrustRepository.Open(store).Root.ToArray());
        await signer._process.ReadyAsync();
        return signer;
    }

    /// <summary>Kills it, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await _process.DisposeAsync();
        _process = Run(_arguments);
        await _process.ReadyAsync();
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static CommandChild Run(string[] arguments) => CommandChild.Start("^The signer listens", arguments);
}
