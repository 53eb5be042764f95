using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Alcove.Packaging;
using Alcove.Packaging.Log;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Checks;

namespace Alcove.Signer.Tests;

public sealed class SignerServiceTests
{
    private static readonly byte[] First = SignerBench.ManifestOf(1);
    private static readonly byte[] Second = SignerBench.ManifestOf(2);

    [Fact]
    public async Task What_is_right_is_signed_and_a_client_of_the_first_root_reads_it()
    {
        await using var bench = new SignerBench();
        await bench.EnterDeveloperAsync();
        var index = SignerBench.Index(bench.Release(1, First));
        await bench.PublishAsync(index, First);
        bench.Take(await bench.Client.RefreshAsync());
        var store = new MemoryTrustStore();
        TrustClient.Initialise(store, bench.Served["1.root.json"]);
        var client = new TrustClient(store, new Served(bench, string.Empty), new Served(bench, "targets/"));
        Assert.Equal(index.ToJson(), await client.ReadAsync(index.TargetName));
        Assert.Equal(bench.Developers.ToJson(), await client.ReadAsync(bench.Developers.TargetName));
        bench.Take(await bench.Client.RevokeAsync(new Revocation("1", RevocationLevel.Stop, "r", SignerBench.At) { AppId = "app" }));
        bench.Take(await bench.Client.RevokeAsync(new Revocation("2", RevocationLevel.Wipe, "r", SignerBench.At) { AppId = "b" }));
        await client.RefreshAsync();
        Assert.Equal(2, RevocationList.Parse(await client.ReadAsync(RoleNames.RevocationsTarget)).Entries.Count);
    }

    [Fact]
    public async Task A_checkpoint_of_a_log_is_signed_only_when_it_follows_from_the_one_before_even_after_a_restart()
    {
        await using var bench = new SignerBench();
        var (log, fork) = (new TransparencyLog(new MemoryLogStorage()), new TransparencyLog(new MemoryLogStorage()));
        for (var i = 0; i < 9; i++) log.Append([(byte)i]);
        for (var i = 0; i < 9; i++) fork.Append([(byte)(i / 5)]);
        Assert.Null(await bench.Client.CheckpointAsync());
        await bench.Client.SignCheckpointAsync(5, log.Root(5), []);
        var note = await bench.Client.SignCheckpointAsync(7, log.Root(7), log.ConsistencyProof(5, 7));
        await bench.RestartAsync();

        await RefusedAsync(async () => await bench.Client.SignCheckpointAsync(9, fork.Root(9), fork.ConsistencyProof(7, 9)), "is not the one that had 7");
        await RefusedAsync(async () => await bench.Client.SignCheckpointAsync(6, log.Root(6), []), "is not the one that had 7");
        await RefusedAsync(async () => await bench.Client.SignCheckpointAsync(7, fork.Root(7), []), "is not the one that had 7");

        var store = new MemoryTrustStore();
        TrustClient.Initialise(store, bench.Served["1.root.json"]);
        var client = new TrustClient(store, new Served(bench, string.Empty), new Served(bench, "targets/"));
        await client.RefreshAsync();
        Assert.Equal(note, await bench.Client.CheckpointAsync());
        Assert.Equal(7, Checkpoint.Verify(note, Checkpoint.HubOrigin, client.LogKeys!).Size);
    }

    [Fact]
    public async Task A_release_that_its_author_did_not_sign_is_refused()
    {
        await using var bench = new SignerBench();
        await bench.EnterDeveloperAsync();
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, author: SigningKey.Create())), First), "author");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First) with { Author = bench.Release(1, Second).Author }), First), "author");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First)), Second), "manifest");
        var foreign = SignerBench.ManifestOf(1, "other");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, foreign)), foreign), "another program");
    }

    [Fact]
    public async Task Keys_of_an_author_that_the_repository_does_not_name_count_for_nothing()
    {
        await using var bench = new SignerBench();
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First)), First), "author's keys");
        await bench.EnterDeveloperAsync();
        var thief = SigningKey.Create();
        var index = SignerBench.Index(bench.Release(1, First, author: thief));
        await RefusedAsync(async () => await bench.Client.PublishAsync([new SignTarget(index.TargetName, index.ToJson())], new PublishEvidence { Manifests = [First], Developers = [new DeveloperKeys("app", [thief.PublicKey]).ToJson()] }), "author's keys");
    }

    [Fact]
    public async Task A_release_without_an_approval_of_somebody_else_is_refused()
    {
        await using var bench = new SignerBench();
        await bench.EnterDeveloperAsync();
        var approval = SignerBench.Approval(First);
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, reviewer: SigningKey.Create())), First), "nobody reviews");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, review: SignerBench.Approval(Second))), First), "another manifest");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, review: approval with { AppId = "other" })), First), "another manifest");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, review: approval with { Result = Review.Rejected })), First), "rejected");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First, review: approval with { Reviewer = "somebody" })), First), "another reviewer");
        bench.MayRelease = static _ => SigningAnswer.Yes("reviewer-account");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First)), First), "submitted it");
        bench.MayRelease = static _ => SigningAnswer.No("there is no approval");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(1, First)), First), "no approval");
    }

    [Fact]
    public async Task Numbers_only_rise_and_stand_for_one_manifest_even_after_a_restart()
    {
        await using var bench = new SignerBench();
        await bench.EnterDeveloperAsync();
        await bench.PublishAsync(SignerBench.Index(bench.Release(5, First)), First);
        await bench.RestartAsync();
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(5, Second)), Second), "another manifest before");
        await RefusedAsync(() => bench.PublishAsync(SignerBench.Index(bench.Release(4, Second)), Second), "5 was signed");
        await bench.PublishAsync(SignerBench.Index(bench.Release(6, Second), bench.Release(5, First)), Second);
        // Back to the old one is a change without a new release.
        await bench.PublishAsync(SignerBench.Index(bench.Release(5, First)) with { AllowRollback = true });
    }

    [Fact]
    public async Task The_sixty_first_file_in_a_minute_is_refused()
    {
        await using var bench = new SignerBench();
        for (var i = 0; i < 60; i++) await bench.Client.RefreshAsync();
        await RefusedAsync(() => bench.Client.RefreshAsync(), "60 files in a minute");
    }

    [Fact]
    public async Task Another_user_of_the_system_is_refused_and_the_socket_is_its_owners_only()
    {
        await using var bench = new SignerBench(users: [4_000_000]);
        await RefusedAsync(() => bench.Client.StatusAsync(), "user of the system");
        // It leaves without reading: more than a socket holds is never sent whole.
        await RefusedAsync(() => bench.PublishAsync(new SignTarget("elsewhere", new byte[4 * 1024 * 1024])), "user of the system");
        await using var own = new SignerBench();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(own.Options.SocketPath));
    }

    [Fact]
    public async Task Names_that_are_not_published_this_way_are_refused()
    {
        await using var bench = new SignerBench();
        await RefusedAsync(() => bench.PublishAsync(new SignTarget("revocations.json", RevocationList.Empty.ToJson())), "not published this way");
        await RefusedAsync(() => bench.PublishAsync(new SignTarget("elsewhere", [1])), "not published this way");
        await RefusedAsync(() => bench.PublishAsync(new SignTarget("developers/other.json", bench.Developers.ToJson())), "'app'");
        bench.Other = SigningAnswer.No("not entered");
        await RefusedAsync(bench.EnterDeveloperAsync, "not entered");
        await RefusedAsync(() => bench.Client.RevokeAsync(new Revocation("1", RevocationLevel.Stop, "r", SignerBench.At) { AppId = "app" }), "not entered");
    }

    [Fact]
    public async Task A_revocation_never_changes()
    {
        await using var bench = new SignerBench();
        var revocation = new Revocation("1", RevocationLevel.Stop, "r", SignerBench.At) { AppId = "app" };
        await bench.Client.RevokeAsync(revocation);
        await bench.Client.RevokeAsync(revocation);
        await RefusedAsync(() => bench.Client.RevokeAsync(revocation with { Level = RevocationLevel.BlockInstall }), "another revocation");
    }

    [Fact]
    public async Task Broken_requests_are_answered_or_cut_and_the_service_goes_on()
    {
        await using var bench = new SignerBench();
        foreach (var text in new[] { "{}", "null", "[]", "{\"verb\":\"refresh\",\"verb\":\"refresh\"}", "{\"verb\":\"x\"}", "{\"verb\":\"publish\",\"targets\":[null]}", "{\"verb\":\"publish\",\"targets\":[{\"bytes\":\"AA==\"}]}", "{\"verb\":\"publish\",\"manifests\":[null]}", "{\"verb\":\"refresh\",\"more\":1}", new string('[', 100) })
            Assert.Contains("\"error\"", await SendAsync(Encoding.UTF8.GetBytes(text), text.Length), StringComparison.Ordinal);
        Assert.Equal(string.Empty, await SendAsync([], int.MaxValue));
        Assert.Equal(string.Empty, await SendAsync([], -1));
        Assert.Equal(string.Empty, await SendAsync("{"u8.ToArray(), 100));
        Assert.NotNull((await bench.Client.StatusAsync()).Root);

        async Task<string> SendAsync(byte[] content, int length)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(bench.Options.SocketPath));
            var header = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(header, length);
            await socket.SendAsync((byte[])[.. header, .. content]);
            await using var stream = new NetworkStream(socket);
            socket.Shutdown(SocketShutdown.Send);
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer);
            return Encoding.UTF8.GetString(answer.ToArray());
        }
    }

    [Fact]
    public async Task A_server_that_lost_a_reply_gets_all_files_again()
    {
        await using var bench = new SignerBench();
        await bench.EnterDeveloperAsync();
        await bench.Client.RefreshAsync(); // its reply is lost
        bench.Take(await bench.Client.FilesAsync());
        var store = new MemoryTrustStore();
        TrustClient.Initialise(store, bench.Served["1.root.json"]);
        await new TrustClient(store, new Served(bench, string.Empty)).RefreshAsync();
    }

    [Fact]
    public async Task A_line_of_the_log_that_was_changed_or_taken_out_is_noticed()
    {
        await using var bench = new SignerBench();
        for (var i = 0; i < 3; i++) await bench.Client.RefreshAsync();
        await bench.Service.DisposeAsync();
        var lines = await File.ReadAllLinesAsync(bench.LogPath);
        Assert.Equal(3, lines.Length);
        Assert.Equal(3, SigningLog.Verify(Stream(lines)).Size);
        Assert.Contains("Line 3", Assert.Throws<TrustException>(() => SigningLog.Verify(Stream(lines[0], lines[1].Replace("signed", "signee", StringComparison.Ordinal), lines[2]))).Message, StringComparison.Ordinal);
        Assert.Contains("Line 2", Assert.Throws<TrustException>(() => SigningLog.Verify(Stream(lines[0], lines[2]))).Message, StringComparison.Ordinal);
        await bench.RestartAsync();
        static MemoryStream Stream(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private static async Task RefusedAsync(Func<Task> act, string why)
    {
        var error = await Assert.ThrowsAsync<TrustException>(act);
        Assert.Equal(TrustError.Refused, error.Error);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private sealed class Served(SignerBench bench, string folder) : IMetadataSource
    {
        public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default) => Task.FromResult(bench.Served.GetValueOrDefault(folder + name));
    }
}
