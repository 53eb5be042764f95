using Alcove.Protocol.Budgets;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Reads on, says how much it was, and ends what becomes too large.</summary>
internal sealed class CountingStream(Stream inner, long largest, Action<long> report) : Stream
{
    /// <summary>Largest download in bytes.</summary>
    public const long LargestDownload = FixedBudgets.DownloadBytes;

    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int count)
    {
        _count += count;
        // SECURITY(T77)
        if (_count > largest && Defences.Hold(Defence.DownloadSize)) throw new ApiException(new ApiError(ErrorCode.ResponseTooLarge, $"more than {largest / 1024 / 1024} MB"));
        if (count > 0) report(_count);
        return count;
    }
}
