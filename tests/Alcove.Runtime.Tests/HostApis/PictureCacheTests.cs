using System.Collections.Concurrent;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Pictures of other servers: which of them go to the server again.</summary>
public sealed class PictureCacheTests : IAsyncLifetime
{
    private const int Large = 9 * 1024 * 1024;
    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private readonly WebApplication _server;
    private readonly TestTime _time = new();

    public PictureCacheTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/{name}", (string name) =>
        {
            _asked.AddOrUpdate(name, 1, static (_, count) => count + 1);
            return name == "broken" ? Results.NotFound() : Results.Bytes(name.StartsWith("large", StringComparison.Ordinal) ? [.. Picture, .. new byte[Large]] : Picture, "image/gif");
        });
    }

    public async ValueTask InitializeAsync() => await _server.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_picture_is_asked_for_once_for_ten_minutes()
    {
        await using var program = await OpenAsync();
        for (var i = 0; i < 3; i++) Assert.Equal(Picture, (await FetchAsync(program, "a")).Content.ToArray());
        Assert.Equal(1, _asked["a"]);
        _time.Add(TimeSpan.FromMinutes(11));
        await FetchAsync(program, "a");
        Assert.Equal(2, _asked["a"]);
    }

    [Fact]
    public async Task Another_user_learns_nothing_from_what_is_kept()
    {
        await using var program = await OpenAsync();
        await FetchAsync(program, "a");
        var first = program.Instance;
        await program.OpenAsync(userId: "another");
        await FetchAsync(program, "a");
        Assert.Equal(2, _asked["a"]);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task What_is_kept_goes_with_the_programs_data()
    {
        await using var program = await OpenAsync();
        await FetchAsync(program, "a");
        await program.Instance.DisposeAsync();
        program.Runtime.DeleteData("local", "program");
        await program.OpenAsync();
        await FetchAsync(program, "a");
        Assert.Equal(2, _asked["a"]);
    }

    [Fact]
    public async Task What_was_shown_longest_ago_makes_room()
    {
        await using var program = await OpenAsync();
        for (var i = 0; i < 7; i++)
        {
            await FetchAsync(program, $"large{i}"); // seven are 63 MB
            await FetchAsync(program, "large0");
        }

        await FetchAsync(program, "large7");
        await FetchAsync(program, "large0");
        Assert.Equal(1, _asked["large0"]);
        await FetchAsync(program, "large1");
        Assert.Equal(2, _asked["large1"]);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using var program = await OpenAsync();
        for (var i = 0; i < 2; i++) Assert.NotEmpty((await FetchAsync(program, "broken")).Problem);
        Assert.Equal(2, _asked["broken"]);
    }

    private Task<RunningProgram> OpenAsync()
    {
        var program = RunningProgram.OnePage("<view/>", "Page({})");
        program.Configure = options => options with { Policy = new HostPolicy { AllowsLocalNetwork = true }, Time = _time };
        return program.OpenAsync();
    }

    private async Task<RemotePicture> FetchAsync(RunningProgram program, string name) =>
        await program.Runtime.FetchPictureAsync(program.Instance, $"{_server.Urls.First()}/{name}", TestContext.Current.CancellationToken);
}
