// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>wx.cloud: functions, database and files of the author, behind an adapter of the host.</summary>
public interface ICloudApi
{
    /// <summary>One call of wx.cloud.</summary>
    ValueTask<ApiOutcome<CloudCallResult>> CloudCallAsync(CloudCallParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Sends a file of the program to the cloud.</summary>
    ValueTask<ApiOutcome<CloudUploadResult>> CloudUploadAsync(CloudUploadParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Fetches a file of the cloud.</summary>
    ValueTask<ApiOutcome<CloudDownloadResult>> CloudDownloadAsync(CloudDownloadParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'cloud' to its implementation.</summary>
public static class CloudApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, ICloudApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("cloudCall", async (arguments, context, cancellationToken) => CloudCallParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.CloudCallAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("cloudUpload", async (arguments, context, cancellationToken) => CloudUploadParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.CloudUploadAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("cloudDownload", async (arguments, context, cancellationToken) => CloudDownloadParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.CloudDownloadAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
