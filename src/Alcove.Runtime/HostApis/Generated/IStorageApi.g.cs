// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Key-value storage of one mini-program and one user. 10 MB in all, 1 MB a value.</summary>
public interface IStorageApi
{
    /// <summary>Reads a value.</summary>
    ValueTask<ApiOutcome<GetStorageResult>> GetStorageAsync(GetStorageParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Writes a value; acknowledged when it is on disk.</summary>
    ValueTask<ApiOutcome<NoResult>> SetStorageAsync(SetStorageParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Removes a value; removing an absent one succeeds.</summary>
    ValueTask<ApiOutcome<NoResult>> RemoveStorageAsync(RemoveStorageParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Removes all values.</summary>
    ValueTask<ApiOutcome<NoResult>> ClearStorageAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Names and size.</summary>
    ValueTask<ApiOutcome<GetStorageInfoResult>> GetStorageInfoAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Reads several values.</summary>
    ValueTask<ApiOutcome<BatchGetStorageResult>> BatchGetStorageAsync(BatchGetStorageParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Writes several values, all or none.</summary>
    ValueTask<ApiOutcome<NoResult>> BatchSetStorageAsync(BatchSetStorageParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'storage' to its implementation.</summary>
public static class StorageApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IStorageApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("getStorage", async (arguments, context, cancellationToken) => GetStorageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetStorageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("setStorage", async (arguments, context, cancellationToken) => SetStorageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.SetStorageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("removeStorage", async (arguments, context, cancellationToken) => RemoveStorageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RemoveStorageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("clearStorage", async (arguments, context, cancellationToken) => ApiReply.From(await api.ClearStorageAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("getStorageInfo", async (arguments, context, cancellationToken) => ApiReply.From(await api.GetStorageInfoAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("batchGetStorage", async (arguments, context, cancellationToken) => BatchGetStorageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.BatchGetStorageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("batchSetStorage", async (arguments, context, cancellationToken) => BatchSetStorageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.BatchSetStorageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
