using System.Diagnostics;
using System.Text.RegularExpressions;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Signer.Tests;

/// <summary>The guide of the key ceremony is followed to the letter: a shell runs its commands.</summary>
public sealed partial class KeyCeremonyGuideTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alcove-ceremony-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_commands_of_the_guide_make_and_rotate_the_keys_of_a_hub_and_a_client_of_the_first_root_follows()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Directory.Packages.props"))) root = Path.GetDirectoryName(root)!;
        var guide = await File.ReadAllTextAsync(Path.Combine(root, "docs/guides/key-ceremony.md"));
        var program = Path.Combine(root, "src/Alcove.Cli/bin/Release/net10.0/alcove.dll");
        var script = $"set -euo pipefail\nalcove() {{ dotnet '{program}' \"$@\"; }}\n{string.Concat(Commands().Matches(guide).Select(static block => block.Groups[1].Value))}";
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "guide.sh"), script);

        using var shell = Process.Start(new ProcessStartInfo("bash", ["guide.sh"]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(limit.Token), shell.StandardError.ReadToEndAsync(limit.Token));
        await shell.WaitForExitAsync(limit.Token);
        Assert.True(shell.ExitCode == 0, $"{await output}\n{await errors}");

        // What it made is a repository: the client of the first root reads what the new keys sign.
        var state = new FolderTrustStore(Path.Combine(_folder.FullName, "state"));
        var repository = TrustRepository.Open(state);
        using var online = KeyFolder.Open(Path.Combine(_folder.FullName, "online"), "a passphrase that nobody guesses");
        var files = repository.Publish(new Dictionary<string, byte[]?> { [RoleNames.IndexTarget("app", "release")] = [1] }, online.Ring).Concat(repository.Files()).DistinctBy(static file => file.Name).ToDictionary(static file => file.Name, static file => file.Bytes.ToArray());
        var trusted = new MemoryTrustStore();
        TrustClient.Initialise(trusted, state.Read("1.root.json"));
        var client = new TrustClient(trusted, new Served(files, string.Empty), new Served(files, "targets/"));
        Assert.Equal([1], await client.ReadAsync(RoleNames.IndexTarget("app", "release")));
        Assert.Equal(4, client.RootVersion);
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    private sealed class Served(Dictionary<string, byte[]> files, string folder) : IMetadataSource
    {
        public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default) => Task.FromResult(files.GetValueOrDefault(folder + name));
    }
}
