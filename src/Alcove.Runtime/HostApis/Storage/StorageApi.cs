using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.HostApis.Storage;

/// <summary>Key-value storage: one SQLite file for each user and program.</summary>
internal sealed class StorageApi(Vaults vaults) : IStorageApi, IDisposable
{
    private const int MostAtOnce = 1000; // values in one batch
    private readonly OpenSet<StorageFile> _files = new((userId, appId) => StorageFile.Open(vaults.Of(userId, appId)));

    public ValueTask<ApiOutcome<GetStorageResult>> GetStorageAsync(GetStorageParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(Read(context, parameters.Key) is { } json ? new GetStorageResult(new RawJson(json)) : ErrorCode.DataNotFound);

    public ValueTask<ApiOutcome<NoResult>> SetStorageAsync(SetStorageParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(Write(context, [(parameters.Key, parameters.Data?.GetRawText() ?? "null")]));

    public ValueTask<ApiOutcome<BatchGetStorageResult>> BatchGetStorageAsync(BatchGetStorageParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new BatchGetStorageResult(new RawJson($"[{string.Join(',', parameters.KeyList.Select(key => Read(context, key) ?? "\"\""))}]")));

    public ValueTask<ApiOutcome<NoResult>> BatchSetStorageAsync(BatchSetStorageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.KvList is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > MostAtOnce)
            return new(new ApiError(ErrorCode.InvalidArgument, $"kvList is not an array of at most {MostAtOnce} entries"));
        var entries = new List<(string, string)>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("key", out var key) || key.ValueKind != JsonValueKind.String)
                return new(new ApiError(ErrorCode.InvalidArgument, "an entry of kvList has no key"));
            entries.Add((key.GetString()!, entry.TryGetProperty("value", out var value) ? value.GetRawText() : "null"));
        }

        return new(Write(context, entries));
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
        var (keys, bytes) = Measure(context);
        return new(new GetStorageInfoResult(keys, Math.Ceiling(bytes / 1024.0), StorageFile.LargestTotal / 1024));
    }

    /// <summary>Opens a program's file before it is used, so that what is wrong with it is known.</summary>
    public void Open(string userId, string appId) => _files.Of(userId, appId);

    public (long Values, long Bytes) Total(string userId, string appId) => _files.Of(userId, appId).Total();

    /// <summary>Closes a program's file, so that its folder can go.</summary>
    public void Close(string userId, string appId) => _files.Take(userId, appId)?.Dispose();

    public void Dispose()
    {
        foreach (var file in _files.All) file.Dispose();
    }

    private static ApiError Damaged { get; } = new(ErrorCode.Internal, "a stored value is damaged; clearStorage makes the storage usable again");

    private string? Read(CallContext context, string key) => WhenWhole(() => FileOf(context).Read(key));

    private (IReadOnlyList<string> Keys, long Bytes) Measure(CallContext context) => WhenWhole(() => FileOf(context).Measure());

    private static T WhenWhole<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CryptographicException)
        {
            throw new ApiException(Damaged);
        }
    }

    private ApiOutcome<NoResult> Write(CallContext context, IReadOnlyList<(string Key, string Json)> entries)
    {
        if (entries.Any(static entry => entry.Key.Length is 0 or > 1024)) return new ApiError(ErrorCode.InvalidArgument, "key must have 1 to 1024 characters");
        var error = FileOf(context).Write(entries);
        return error == ErrorCode.None ? NoResult.Value : error;
    }

    private StorageFile FileOf(CallContext context) => _files.Of(context.UserId, context.Program.AppId);
}
