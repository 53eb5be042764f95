using System.Collections.Concurrent;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Storage;

/// <summary>Key-value storage: one SQLite file for each program.</summary>
internal sealed class StorageApi(string folder) : IStorageApi, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<StorageFile>> _files = new(StringComparer.Ordinal);

    public ValueTask<ApiOutcome<GetStorageResult>> GetStorageAsync(GetStorageParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(FileOf(context).Read(parameters.Key) is { } json ? new GetStorageResult(new RawJson(json)) : ErrorCode.DataNotFound);

    public ValueTask<ApiOutcome<NoResult>> SetStorageAsync(SetStorageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.Key.Length == 0) return new(new ApiError(ErrorCode.InvalidArgument, "key is empty"));
        var json = parameters.Data?.GetRawText() ?? "null";
        var error = FileOf(context).Write(parameters.Key, json);
        return new(error == ErrorCode.None ? NoResult.Value : error);
    }

    public ValueTask<ApiOutcome<NoResult>> RemoveStorageAsync(RemoveStorageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        FileOf(context).Remove(parameters.Key);
        return new(NoResult.Value);
    }

    public ValueTask<ApiOutcome<NoResult>> ClearStorageAsync(CallContext context, CancellationToken cancellationToken)
    {
        FileOf(context).Clear();
        return new(NoResult.Value);
    }

    public ValueTask<ApiOutcome<GetStorageInfoResult>> GetStorageInfoAsync(CallContext context, CancellationToken cancellationToken)
    {
        var (keys, bytes) = FileOf(context).Measure();
        return new(new GetStorageInfoResult(keys, Math.Ceiling(bytes / 1024.0), StorageFile.LargestTotal / 1024));
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
            if (file.IsValueCreated) file.Value.Dispose();
    }

    private StorageFile FileOf(CallContext context) =>
        _files.GetOrAdd(context.Program.AppId, id => new Lazy<StorageFile>(() => StorageFile.Open(folder, id))).Value;
}
