using System.Diagnostics;
using System.Security.Cryptography;
using Alcove.Cli.Verbs;
using Alcove.Hub;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Hubs;

/// <summary>The signer of a hub on this machine, in a process of its own, which ends with this one.</summary>
internal sealed class SignerChild : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _socket;

    private SignerChild(Process process, string socket, byte[] root) => (_process, _socket, Root) = (process, socket, root);

    /// <summary>The hub's root of trust, for clients.</summary>
    public byte[] Root { get; }

    /// <summary>A path for a signer's socket that only this user reaches. Sockets have short paths, so it is among the temporary files.</summary>
    public static string NewSocket()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"alcove-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        PrivateFiles.CreateFolder(folder);
        return Path.Combine(folder, "signer");
    }

    /// <summary>Makes keys when there are none, and starts the signer.</summary>
    /// <exception cref="VerbException">It does not start.</exception>
    public static async Task<SignerChild> StartAsync(HubOptions options, int mostSignings, CancellationToken cancellationToken)
    {
        var keys = Path.Combine(options.DataFolder, "keys");
        var passphraseFile = Path.Combine(keys, "passphrase");
        PrivateFiles.CreateFolder(keys);
        if (!File.Exists(passphraseFile)) await PrivateFiles.WriteAsync(passphraseFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        var (state, online) = (Path.Combine(keys, "state"), Path.Combine(keys, "online"));
        var store = new FolderTrustStore(state);
        SmallHub.Create(keys, (await File.ReadAllTextAsync(passphraseFile, cancellationToken)).Trim(), store);
        var root = TrustRepository.Open(store).Root.ToArray();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var arguments = new List<string> { "hub", "signer", "--data", options.DataFolder, "--state", state, "--keys", online, "--log", Path.Combine(keys, "signer.log"), "--socket", options.SignerSocket, "--passphrase-file", passphraseFile, "--most-signings", mostSignings.ToString(), "--until-input-ends" };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") arguments.Insert(0, typeof(SignerChild).Assembly.Location);
        if (options.Postgres.Length > 0) arguments.AddRange(["--postgres", options.Postgres]);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        if (await process.StandardOutput.ReadLineAsync(patience.Token) is null) throw new VerbException($"The signer did not start. Its keys are in '{keys}'.");
        return new SignerChild(process, options.SignerSocket, root);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close(); // which is what ends it, also when this process dies
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
        if (Path.GetDirectoryName(_socket) is { } folder && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
