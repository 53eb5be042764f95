using System.Diagnostics;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>The program that the public conformance suite drives, as the suite drives it.</summary>
public sealed class TufClientProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alcove-tuf-");
    private readonly Simulator _repository = new();

    public TufClientProcessTests()
    {
        // The program has the real clock.
        var expiry = TimeProvider.System.GetUtcNow().AddDays(30);
        foreach (var role in new[] { "root", "targets", "snapshot", "timestamp" }) _repository.SetExpiry(role, expiry);
        _repository.Publish("root", "targets", "snapshot", "timestamp");
    }

    private string Metadata => Path.Combine(_folder.FullName, "metadata");

    private string Targets => Path.Combine(_folder.FullName, "targets");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_follows_downloads_and_keeps_what_the_suite_looks_at()
    {
        await using var server = new SimulatorServer(_repository);
        _repository.AddTarget("targets", "path/to/file.txt", "content");
        _repository.AddDelegation("targets", "../role", ["*"]);
        _repository.SetExpiry("../role", TimeProvider.System.GetUtcNow().AddDays(30));
        _repository.Publish("../role", "targets", "snapshot", "timestamp");
        Assert.Equal(0, await InitAsync());
        Assert.Empty(_repository.Asked);
        Assert.Equal(0, await RunAsync(server, "refresh"));
        Assert.Equal(["root.json", "snapshot.json", "targets.json", "timestamp.json"], Names(Metadata));
        Assert.Equal(_repository.Published["root"][^1], await File.ReadAllBytesAsync(Path.Combine(Metadata, "root.json")));
        Assert.Equal(0, await RunAsync(server, "download", "path/to/file.txt"));
        Assert.Equal("content", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Targets))));
        Assert.Equal(1, await RunAsync(server, "download", "missing"));
        Assert.Equal(5, Names(Metadata).Length);
        _repository.Asked.Clear();
        Assert.Equal(0, await RunAsync(server, "download", "path/to/file.txt"));
        Assert.DoesNotContain(_repository.Asked, static name => name.StartsWith("targets/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_fails_with_one_for_a_bad_root_a_bad_signature_and_a_substituted_file()
    {
        await using var server = new SimulatorServer(_repository);
        var good = _repository.FirstRoot;
        _repository.FirstRoot = [.. good[..^20], .. "}"u8];
        Assert.Equal(1, await InitAsync());
        Assert.Equal(1, await RunAsync(server, "refresh"));
        Assert.Empty(_repository.Asked);
        _repository.FirstRoot = good;
        Assert.Equal(0, await InitAsync());
        _repository.AddTarget("targets", "file", "good");
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Targets["file"] = "evil"u8.ToArray();
        Assert.Equal(1, await RunAsync(server, "download", "file"));
        Assert.Empty(Directory.GetFiles(Targets));
        _repository.SignersOf("timestamp").Clear();
        _repository.Publish("timestamp");
        Assert.Equal(1, await RunAsync(server, "refresh"));
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder, "*.json").Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private async Task<int> InitAsync()
    {
        var root = Path.Combine(_folder.FullName, "initial_root.json");
        await File.WriteAllBytesAsync(root, _repository.FirstRoot);
        return await StartAsync("--metadata-dir", Metadata, "init", root);
    }

    private Task<int> RunAsync(SimulatorServer server, string command, string? target = null) => target is null
        ? StartAsync("--metadata-url", $"{server.Address}metadata/", "--metadata-dir", Metadata, command)
        : StartAsync("--metadata-url", $"{server.Address}metadata/", "--metadata-dir", Metadata, "--target-name", target, "--target-dir", Targets, "--target-base-url", $"{server.Address}targets/", command);

    private static async Task<int> StartAsync(params string[] arguments)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props"))) folder = Path.GetDirectoryName(folder)!;
        var program = Path.Combine(folder, "tools/Alcove.TufClient/bin/Release/net10.0/alcove-tuf-client.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]))!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }
}
