using System.Net;
using System.Net.Sockets;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The guide for whoever runs a hub is followed line by line: the hub is started, has people, is measured, copied and restored.</summary>
public sealed class RunHubGuideTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_hub_is_run_and_copied_as_the_guide_says()
    {
        using var folder = new TemporaryFolder();
        var hub = $"http://127.0.0.1:{FreePort()}";
        await using var guide = new HubGuide(browser, "run-a-hub.md", new Dictionary<string, string>
        {
            ["https://hub.example.org"] = hub, ["http://127.0.0.1:5090"] = hub,
            ["/var/lib/"] = $"{folder.Path}/", ["/backup/"] = $"{folder.Path}/backup/",
        });

        await guide.FollowAsync(hub);

        Assert.True(guide.Followed >= 8, $"only {guide.Followed} blocks of the guide were followed");
        Assert.Contains("http_server_request_duration", await File.ReadAllTextAsync(Path.Combine(guide.Folder, "measurements")), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "alcove-hub/keys/passphrase")), await File.ReadAllBytesAsync(Path.Combine(folder.Path, "alcove-hub-2/keys/passphrase")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "alcove-hub-2/hub.db")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
