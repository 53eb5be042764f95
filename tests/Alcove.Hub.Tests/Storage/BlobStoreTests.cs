using System.Collections.Concurrent;
using System.Security.Cryptography;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Tests.Storage;

/// <summary>What every place for blobs promises, and what the object store's does when the store fails.</summary>
public sealed class BlobStoreTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);
    private static readonly string Hash = BlobHash.Of(Content);

    [Fact]
    public async Task A_folder_keeps_what_it_promises()
    {
        var folder = Directory.CreateTempSubdirectory("alcove-blobs-");
        await KeepsAsync(new FolderBlobs(Path.Combine(folder.FullName, "blobs")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_bucket_of_a_real_store_keeps_what_it_promises_and_what_is_wrong_is_said()
    {
        await using var store = await ObjectStore.StartAsync();
        using var blobs = new BucketBlobs(store.HubBucket);
        await KeepsAsync(blobs);

        using var stranger = new BucketBlobs(store.HubBucket with { KeyId = "stranger" });
        Assert.Contains("refuses the hub's key", (await Assert.ThrowsAsync<IOException>(() => stranger.CheckAsync(CancellationToken.None))).Message, StringComparison.Ordinal);
        using var nowhere = new BucketBlobs(store.HubBucket with { Name = "nowhere" });
        Assert.Contains("has no bucket 'nowhere': make it", (await Assert.ThrowsAsync<IOException>(() => nowhere.WriteAsync(Hash, Content, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_names_its_hash_replaces_nothing_and_is_repeated()
    {
        var requests = new ConcurrentQueue<(string Condition, string Checksum, long? Length)>();
        await using var store = await ScriptedStore.StartAsync(async context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                if (requests.IsEmpty) context.Response.StatusCode = StatusCodes.Status404NotFound;
                else context.Response.ContentLength = Content.Length;
                return;
            }

            requests.Enqueue((context.Request.Headers.IfNoneMatch.ToString(), context.Request.Headers["x-amz-checksum-sha256"].ToString(), context.Request.ContentLength));
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = requests.Count <= 2 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status412PreconditionFailed; // busy twice; then another node has written it
        });
        using var blobs = new BucketBlobs(store.HubBucket);

        await blobs.WriteAsync(Hash, Content, CancellationToken.None);

        Assert.Equal(3, requests.Count);
        Assert.All(requests, static request => Assert.Equal(("*", Convert.ToBase64String(Convert.FromHexString(Hash)), Content.Length), request));
    }

    [Fact]
    public async Task An_object_that_is_not_whole_is_replaced_and_a_store_that_keeps_only_a_part_is_not_believed()
    {
        var (conditions, kept) = (new ConcurrentQueue<string>(), 10L);
        await using var store = await ScriptedStore.StartAsync(async context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.ContentLength = Interlocked.Read(ref kept);
                return;
            }

            conditions.Enqueue(context.Request.Headers.IfNoneMatch.ToString());
            await context.Request.Body.CopyToAsync(Stream.Null);
            if (conditions.Count == 2) Interlocked.Exchange(ref kept, Content.Length);
        });
        using var blobs = new BucketBlobs(store.HubBucket);

        Assert.Contains("has not kept all of", (await Assert.ThrowsAsync<IOException>(() => blobs.WriteAsync(Hash, Content, CancellationToken.None))).Message, StringComparison.Ordinal);
        await blobs.WriteAsync(Hash, Content, CancellationToken.None);

        Assert.Equal(["", ""], conditions);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again_from_where_it_broke()
    {
        var (ranges, isBegun) = (new ConcurrentQueue<string>(), new TaskCompletionSource());
        await using var store = await ScriptedStore.StartAsync(async context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.ContentLength = Content.Length;
                return;
            }

            ranges.Enqueue(context.Request.Headers.Range.ToString());
            var from = context.Request.Headers.Range.Count == 0 ? 0 : int.Parse(context.Request.Headers.Range.ToString()["bytes=".Length..].TrimEnd('-'));
            context.Response.StatusCode = from == 0 ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent;
            context.Response.ContentLength = Content.Length - from;
            await context.Response.Body.WriteAsync(Content.AsMemory(from, ranges.Count == 1 ? 50_000 : Content.Length - from));
            await context.Response.Body.FlushAsync();
            if (ranges.Count > 1) return;
            await isBegun.Task;
            context.Abort();
        });
        using var blobs = new BucketBlobs(store.HubBucket);

        await using var stream = (await blobs.OpenAsync(Hash, CancellationToken.None))!;
        var content = new byte[Content.Length];
        await stream.ReadExactlyAsync(content.AsMemory(0, 1));
        isBegun.SetResult();
        await stream.ReadExactlyAsync(content.AsMemory(1));

        Assert.Equal(Content, content);
        Assert.Equal(string.Empty, ranges.First());
        Assert.Matches("^bytes=[1-9][0-9]*-$", ranges.ElementAt(1));
        Assert.Equal(2, ranges.Count);
    }

    [Fact]
    public async Task A_damaged_object_is_not_read_to_its_end()
    {
        await using var store = await ScriptedStore.StartAsync(async context =>
        {
            context.Response.ContentLength = Content.Length;
            if (HttpMethods.IsHead(context.Request.Method)) return;
            await context.Response.Body.WriteAsync((byte[])[.. Content[..^1], (byte)~Content[^1]]);
        });
        using var blobs = new BucketBlobs(store.HubBucket);

        Assert.Contains("is damaged", (await Assert.ThrowsAsync<InvalidBlobException>(() => ReadAsync(blobs))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://s3.example.org/alcove", "id\nsecret\n", "https://s3.example.org/alcove/")]
    [InlineData("http://127.0.0.1:9000/alcove/hubs/one/", " id \r\n secret", "http://127.0.0.1:9000/alcove/hubs/one/")]
    public void An_address_of_a_bucket_is_read(string address, string key, string expected)
    {
        var bucket = HubBucket.Parse(address, key);
        Assert.Equal((expected, "alcove", "id", "secret"), (bucket.ToString(), bucket.Name, bucket.KeyId, bucket.Secret));
    }

    [Theory]
    [InlineData("https://s3.example.org/", "id\nsecret")]
    [InlineData("s3://alcove", "id\nsecret")]
    [InlineData("https://id:secret@s3.example.org/alcove", "id\nsecret")]
    [InlineData("https://s3.example.org/alcove", "id secret")]
    public void What_is_no_address_or_no_key_is_refused(string address, string key) => Assert.Throws<FormatException>(() => HubBucket.Parse(address, key));

    private static async Task KeepsAsync(IBlobStore blobs)
    {
        var other = BlobHash.Of([1]);
        await blobs.CheckAsync(CancellationToken.None);
        Assert.Null(await blobs.OpenAsync(Hash, CancellationToken.None));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => blobs.WriteAsync(Hash, Content, CancellationToken.None))); // as four uploads at once do
        await blobs.WriteAsync(Hash, Content, CancellationToken.None);

        Assert.Equal([other], await blobs.FindMissingAsync(new Dictionary<string, long> { [Hash] = Content.Length, [other] = 1 }, CancellationToken.None));
        Assert.Equal([Hash], await blobs.FindMissingAsync(new Dictionary<string, long> { [Hash] = Content.Length + 1 }, CancellationToken.None)); // not whole
        Assert.Equal(Content, await ReadAsync(blobs));
        await using (var stream = (await blobs.OpenAsync(Hash, CancellationToken.None))!)
        {
            stream.Seek(-5, SeekOrigin.End);
            var end = new byte[5];
            await stream.ReadExactlyAsync(end);
            Assert.Equal((Content.Length, Convert.ToHexString(Content[^5..])), ((int)stream.Length, Convert.ToHexString(end)));
        }

        var all = new List<string>();
        await foreach (var hash in blobs.ListAsync(CancellationToken.None)) all.Add(hash);
        Assert.Equal([Hash], all);
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.OpenAsync("../../etc/passwd", CancellationToken.None));
    }

    private static async Task<byte[]> ReadAsync(IBlobStore blobs)
    {
        await using var stream = (await blobs.OpenAsync(Hash, CancellationToken.None))!;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }
}
