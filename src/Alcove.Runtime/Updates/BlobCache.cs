using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Alcove.Packaging;
using Alcove.Packaging.Delta;

namespace Alcove.Runtime.Updates;

/// <summary>
/// Files of packages by their hash, on this disk or from the hub. One that was fetched in part goes on where it stopped; one that was
/// damaged on the disk is fetched anew.
/// </summary>
internal sealed class BlobCache(string folder, HttpClient http, TimeProvider time) : IBlobSource
{
    private const int MostTries = 4;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private const int SmallestForDelta = 16 * 1024;
    private readonly ConcurrentDictionary<string, string> _before = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<byte[]>> _running = new(StringComparer.Ordinal);

    /// <summary>Says of a file that is wanted which one was at its place before: what is different may be less to fetch.</summary>
    public void Expect(FileEntry entry, string before) => _before[entry.Sha256] = before;

    /// <summary>Bytes that were fetched from the hub since the start.</summary>
    public long Fetched { get; private set; }

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        // SECURITY(T26): what lies on the disk is checked each time.
        if (await ReadFileAsync(entry, cancellationToken).ConfigureAwait(false) is { } kept) return kept;
        var fetching = _running.GetOrAdd(entry.Sha256, _ => FetchAsync(entry, CancellationToken.None));
        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (fetching.IsCompleted) _running.TryRemove(entry.Sha256, out _);
        }
    }

    /// <summary>Whether a file is on the disk; its bytes are checked when it is read.</summary>
    public bool Contains(string hash) => File.Exists(PathOf(hash));

    /// <summary>A file that is on the disk, if it still is what its hash says; null otherwise.</summary>
    public byte[]? Read(string hash)
    {
        if (!Contains(hash)) return null;
        var bytes = File.ReadAllBytes(PathOf(hash));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
    }

    /// <summary>Deletes what none of some manifests needs.</summary>
    public void KeepOnly(IReadOnlySet<string> hashes)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !hashes.Contains(Path.GetFileNameWithoutExtension(file))).ToArray())
            if (!_running.ContainsKey(Path.GetFileNameWithoutExtension(file))) File.Delete(file);
    }

    private async Task<byte[]> FetchAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Directory.CreateDirectory(folder);
        var part = $"{PathOf(entry.Sha256)}.part";
        if (await ReadDeltaAsync(entry, cancellationToken).ConfigureAwait(false) is { } made)
        {
            await File.WriteAllBytesAsync(part, made, cancellationToken).ConfigureAwait(false);
            File.Move(part, PathOf(entry.Sha256), overwrite: true);
            return made;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ContinueAsync(entry, part, cancellationToken).ConfigureAwait(false);
                var bytes = await File.ReadAllBytesAsync(part, cancellationToken).ConfigureAwait(false);
                if (IsRight(entry, bytes))
                {
                    File.Move(part, PathOf(entry.Sha256), overwrite: true);
                    return bytes;
                }

                File.Delete(part); // what came is another file: from the start, once more
                throw new IOException($"The hub gave another file than '{entry.Sha256[..16]}…'.");
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException && attempt < MostTries)
            {
                await Task.Delay(BetweenTries, time, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException exception)
            {
                throw new IOException($"The hub cannot be reached: {exception.Message}", exception);
            }
        }
    }

    // SECURITY(T23): the result has the hash of the manifest, or the whole file is fetched.
    private async Task<byte[]?> ReadDeltaAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Size < SmallestForDelta || !_before.TryRemove(entry.Sha256, out var hash) || Read(hash) is not { } before) return null;
        try
        {
            using var response = await http.GetAsync($"deltas/{hash}/{entry.Sha256}", HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength is not { } length || length > entry.Size) return null;
            var patch = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var made = BlobDelta.Apply(before, patch, entry.Size, entry.Sha256);
            Fetched += patch.Length;
            return made;
        }
        catch (Exception exception) when (exception is TrustException or HttpRequestException)
        {
            return null;
        }
    }

    private async Task ContinueAsync(FileEntry entry, string part, CancellationToken cancellationToken)
    {
        var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            if (file.Length > entry.Size) file.SetLength(0);
            if (file.Length < entry.Size || entry.Size == 0)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"blobs/{entry.Sha256}");
                if (file.Length > 0) request.Headers.Range = new RangeHeaderValue(file.Length, null);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                if (!response.IsSuccessStatusCode) throw new IOException($"The hub answers {(int)response.StatusCode} for '{entry.Sha256[..16]}…'.");
                if (response.StatusCode != HttpStatusCode.PartialContent) file.SetLength(0);
                file.Seek(0, SeekOrigin.End);
                var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                await using (body.ConfigureAwait(false)) await CopyAsync(body, file, entry.Size - file.Length, cancellationToken).ConfigureAwait(false);
            }

            file.Flush(flushToDisk: true);
        }
    }

    // SECURITY(T16): never more than was promised, whatever the server sends.
    private async Task CopyAsync(Stream from, FileStream to, long left, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (left > 0)
        {
            var count = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false);
            if (count == 0) throw new IOException("The hub ended a file too early.");
            await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            (left, Fetched) = (left - count, Fetched + count);
        }
    }

    private async Task<byte[]?> ReadFileAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var path = PathOf(entry.Sha256);
        if (!File.Exists(path) || new FileInfo(path).Length != entry.Size) return null;
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return IsRight(entry, bytes) ? bytes : null;
    }

    private static bool IsRight(FileEntry entry, byte[] bytes) => !Defences.Hold(Defence.CheckedBlobs) || (bytes.Length == entry.Size && Convert.ToHexStringLower(SHA256.HashData(bytes)) == entry.Sha256);

    private string PathOf(string hash) => Path.Combine(folder, hash);
}
