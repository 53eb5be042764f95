using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alcove.Hub.Storage;

/// <summary>
/// Blobs in a bucket, under the same paths as in a folder: aa/bb/aabb…. A write names the hash of its bytes, so that the store refuses
/// damaged ones, and asks not to replace anything; it counts when the store says that it has all of them. The library repeats what failed
/// for a moment; what fails for longer is an <see cref="IOException"/> that says what the store said.
/// </summary>
internal sealed class BucketBlobs : IBlobStore, IDisposable
{
    private const int MostRetries = 4;
    private const int AtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // for one request
    private readonly HubBucket _bucket;
    private readonly AmazonS3Client _client;
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, AtOnce).Select(static _ => new SemaphoreSlim(1, 1))]; // one write of a file at a time: not every store writes whole files only

    public BucketBlobs(HubBucket bucket)
    {
        _bucket = bucket;
        _client = new AmazonS3Client(new BasicAWSCredentials(bucket.KeyId, bucket.Secret), new AmazonS3Config
        {
            ServiceURL = bucket.Endpoint.AbsoluteUri, ForcePathStyle = true, AuthenticationRegion = bucket.Region, // any store's names are in the path
            RetryMode = RequestRetryMode.Standard, MaxErrorRetry = MostRetries, Timeout = Patience,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED, // ours is the SHA-256, which many more stores know
        });
    }

    public async Task WriteAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var turn = _turns[Convert.FromHexString(hash)[0] % AtOnce];
        await turn.WaitAsync(cancellationToken);
        try
        {
            var there = await LengthAsync(hash, cancellationToken);
            if (there == content.Length) return;
            await PutAsync(hash, content, isNew: there is null, cancellationToken);
            if (await LengthAsync(hash, cancellationToken) != content.Length) throw new IOException($"The object store at {_bucket.Endpoint} has not kept all of '{hash}', of which it said that it had.");
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task<IReadOnlyList<string>> FindMissingAsync(IReadOnlyDictionary<string, long> lengths, CancellationToken cancellationToken)
    {
        var missing = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(lengths, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (entry, token) =>
        {
            if (await LengthAsync(entry.Key, token) != entry.Value) missing.Add(entry.Key);
        });
        return [.. missing];
    }

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken) =>
        await LengthAsync(hash, cancellationToken) is { } length ? new BucketStream(hash, length, (from, token) => ReadAsync(hash, from, token)) : null;

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = _bucket.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => _client.ListObjectsV2Async(request, cancellationToken), cancellationToken);
            foreach (var found in page.S3Objects ?? [])
                if (found.Key[(found.Key.LastIndexOf('/') + 1)..] is var name && BlobHash.IsValid(name) && KeyOf(name) == found.Key) yield return name;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            try
            {
                using var found = await _client.GetObjectAsync(new GetObjectRequest { BucketName = _bucket.Name, Key = $"{_bucket.Prefix}check" }, cancellationToken);
                return found.ContentLength;
            }
            catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchKey")
            {
                return 0; // as it should be: the bucket is there, and answers
            }
        },
        cancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        foreach (var turn in _turns) turn.Dispose();
    }

    private async Task PutAsync(string hash, ReadOnlyMemory<byte> content, bool isNew, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = _bucket.Name, Key = KeyOf(hash), InputStream = stream, AutoCloseStream = false, UseChunkEncoding = false, ContentType = "application/octet-stream",
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256, ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(hash)),
        };
        if (isNew) request.IfNoneMatch = "*"; // one that is not whole is replaced
        await AskAsync(
            async () =>
            {
                try
                {
                    return (object)await _client.PutObjectAsync(request, cancellationToken);
                }
                catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
                {
                    return exception; // another node was faster
                }
            },
            cancellationToken);
    }

    private Task<long?> LengthAsync(string hash, CancellationToken cancellationToken)
    {
        var request = new GetObjectMetadataRequest { BucketName = _bucket.Name, Key = KeyOf(hash) };
        return AskAsync(
            async () =>
            {
                try
                {
                    return (long?)(await _client.GetObjectMetadataAsync(request, cancellationToken)).ContentLength;
                }
                catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket")
                {
                    return null;
                }
            },
            cancellationToken);
    }

    private async Task<Stream> ReadAsync(string hash, long from, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = _bucket.Name, Key = KeyOf(hash), ByteRange = from == 0 ? null : new ByteRange($"bytes={from}-") };
        return (await AskAsync(() => _client.GetObjectAsync(request, cancellationToken), cancellationToken)).ResponseStream;
    }

    // SECURITY(T39): a hash of hexadecimal digits is the only thing that becomes a name.
    private string KeyOf(string hash) => BlobHash.IsValid(hash) ? $"{_bucket.Prefix}{hash[..2]}/{hash[2..4]}/{hash}" : throw new ArgumentException($"'{hash}' is not a SHA-256.", nameof(hash));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (AmazonServiceException exception)
        {
            throw new IOException(Explain(exception), exception);
        }
        catch (Exception exception) when (exception is AmazonClientException or HttpRequestException or TimeoutException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new IOException($"The object store at {_bucket.Endpoint} cannot be reached: {exception.Message}", exception);
        }
    }

    private string Explain(AmazonServiceException exception) => exception switch
    {
        { ErrorCode: "NoSuchBucket" } => $"The object store at {_bucket.Endpoint} has no bucket '{_bucket.Name}': make it, or name another.",
        { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => $"The object store at {_bucket.Endpoint} refuses the hub's key ({exception.ErrorCode}): it has to be allowed to list, read and write '{_bucket.Name}'. A clock that is wrong does the same.",
        { StatusCode: 0 } => $"The object store at {_bucket.Endpoint} cannot be reached: {exception.Message}",
        _ => $"The object store at {_bucket.Endpoint} answers {(int)exception.StatusCode} {exception.ErrorCode}: {exception.Message}",
    };
}
