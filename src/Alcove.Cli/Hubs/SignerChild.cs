using System.Diagnostics;
using System.Security.Cryptography;
using Alcove.Cli.Verbs;
using Alcove.Hub;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Hubs;

/// <summary>The signer of a hub on this machine, in a process of its own: started again when it dies, ended with this process.</summary>
internal sealed class SignerChild : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BeforeKill = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeRestart = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly ProcessStartInfo _start;
    private readonly string _socket;
    private readonly Task _watching;
    private Process _process;

    private SignerChild(ProcessStartInfo start, Process process, string socket, byte[] root)
    {
        (_start, _process, _socket, Root) = (start, process, socket, root);
        _watching = WatchAsync();
    }

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
        var (state, online) = (Path.Combine(keys, "state"), Path.Combine(keys, "online"));
        var store = new FolderTrustStore(state);
        SmallHub.Create(keys, KeySecret.OpenOrCreate(passphraseFile), store);
        var root = TrustRepository.Open(store).Root.ToArray();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(SignerChild).Assembly.Location);
        foreach (var argument in (string[])[
            "hub", "signer", "--data", options.DataFolder, "--state", state, "--keys", online, "--log", Path.Combine(keys, "signer.log"), "--socket", options.SignerSocket,
            "--passphrase-file", passphraseFile, "--most-signings", mostSignings.ToString(), "--until-input-ends"]) start.ArgumentList.Add(argument);
        if (options.Postgres.Length > 0) foreach (var argument in (string[])["--postgres", options.Postgres]) start.ArgumentList.Add(argument);
        return new SignerChild(start, await RunAsync(start, cancellationToken) ?? throw new VerbException($"The signer did not start. Its keys are in '{keys}'."), options.SignerSocket, root);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _process.StandardInput.Close(); // which is what ends it, also when this process dies
        if (await Task.WhenAny(_watching, Task.Delay(BeforeKill, TimeProvider.System)) != _watching) _process.Kill();
        await _watching;
        _process.Dispose();
        _ending.Dispose();
        if (Path.GetDirectoryName(_socket) is { } folder && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    // Null when it ends before it listens.
    private static async Task<Process?> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return await process.StandardOutput.ReadLineAsync(patience.Token) is null ? null : process;
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            await _process.WaitForExitAsync();
            if (_ending.IsCancellationRequested) return;
            await Console.Error.WriteLineAsync($"The signer ended ({_process.ExitCode}) and is started again.");
            try
            {
                await Task.Delay(BeforeRestart, TimeProvider.System, _ending.Token);
                if (await RunAsync(_start, _ending.Token) is { } next) _process = next;
            }
            catch (OperationCanceledException)
            {
                return; // the end came meanwhile, or it does not start any more; what is signed stays signed
            }
        }
    }
}
