using System.Diagnostics;
using System.Net;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Tests.Trust;

public sealed class HttpMetadataSourceTests
{
    [Fact]
    public async Task What_is_there_comes_and_what_is_not_is_null()
    {
        var repository = new Simulator();
        await using var server = new SimulatorServer(repository);
        using var http = new HttpClient();
        var source = new HttpMetadataSource(http, new Uri(server.Address + "metadata"));
        Assert.Equal(repository.FirstRoot, await source.FetchAsync("1.root.json", 100_000));
        Assert.Null(await source.FetchAsync("9.root.json", 100_000));
        Assert.Equal(TrustError.TooLarge, (await Assert.ThrowsAsync<TrustException>(() => source.FetchAsync("1.root.json", 100))).Error);
    }

    [Fact]
    public async Task A_stream_without_end_is_left_at_the_limit()
    {
        var sent = 0L;
        var error = await FetchAsync(
            async context =>
            {
                context.Response.SendChunked = true;
                while (sent < 64 * 1024 * 1024)
                {
                    await context.Response.OutputStream.WriteAsync(new byte[8192]);
                    sent += 8192;
                }
            },
            new SourceLimits());
        Assert.Equal(TrustError.TooLarge, error);
        Assert.InRange(sent, 0, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task A_server_that_trickles_is_left_after_the_time_in_which_enough_should_have_come()
    {
        var time = Stopwatch.StartNew();
        using var left = new CancellationTokenSource();
        var error = await FetchAsync(
            async context =>
            {
                context.Response.SendChunked = true;
                while (!left.IsCancellationRequested)
                {
                    await context.Response.OutputStream.WriteAsync(new byte[1]);
                    await context.Response.OutputStream.FlushAsync();
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                }
            },
            new SourceLimits { Window = TimeSpan.FromSeconds(2), Deadline = TimeSpan.FromSeconds(40) },
            left);
        Assert.Equal(TrustError.Unreachable, error);
        Assert.InRange(time.Elapsed.TotalSeconds, 1.5, 30);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_the_deadline()
    {
        using var left = new CancellationTokenSource();
        Assert.Equal(TrustError.Unreachable, await FetchAsync(_ => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, left.Token).ContinueWith(static _ => { }, TaskScheduler.Default), new SourceLimits { Deadline = TimeSpan.FromSeconds(1) }, left));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    [InlineData(206)]
    public async Task An_answer_that_is_neither_the_file_nor_its_absence_is_an_error(int status) => Assert.Equal(TrustError.Unreachable, await FetchAsync(
        context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        },
        new SourceLimits()));

    private static async Task<TrustError> FetchAsync(Func<HttpListenerContext, Task> answer, SourceLimits limits, CancellationTokenSource? left = null)
    {
        await using var server = new SimulatorServer(new Simulator(), async context =>
        {
            try
            {
                await answer(context);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // the client left
            }

            return true;
        });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var source = new HttpMetadataSource(http, new Uri(server.Address)) { Window = limits.Window, Deadline = limits.Deadline };
        try
        {
            return (await Assert.ThrowsAsync<TrustException>(() => source.FetchAsync("file", 64 * 1024))).Error;
        }
        finally
        {
            if (left is not null) await left.CancelAsync();
        }
    }

    private sealed record SourceLimits
    {
        public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(30);

        public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(120);
    }
}
