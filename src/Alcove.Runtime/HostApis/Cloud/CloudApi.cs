using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Cloud;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.HostApis.Cloud;

/// <summary>wx.cloud, for the logic bundle: who calls is added here, everything else is the adapter's.</summary>
internal sealed class CloudApi(CallerIdentity identity, IHostCloud? cloud) : ICloudApi
{
    public ValueTask<ApiOutcome<CloudCallResult>> CloudCallAsync(CloudCallParameters parameters, CallContext context, CancellationToken cancellationToken) => RunAsync<CloudCallResult>(context, async (host, user) =>
    {
        var request = parameters.Request is { } given ? JsonNode.Parse(given.GetRawText()) : null;
        var response = await host.CallAsync(user, parameters.Env ?? string.Empty, parameters.Action, request, cancellationToken).ConfigureAwait(false);
        return new CloudCallResult(new RawJson(response?.ToJsonString() ?? "null"));
    }, cancellationToken);

    public ValueTask<ApiOutcome<CloudUploadResult>> CloudUploadAsync(CloudUploadParameters parameters, CallContext context, CancellationToken cancellationToken) => RunAsync<CloudUploadResult>(context, async (host, user) =>
    {
        var content = context.Files.OpenRead(parameters.FilePath);
        await using (content.ConfigureAwait(false))
            return new CloudUploadResult(await host.UploadAsync(user, parameters.Env ?? string.Empty, parameters.CloudPath, content, cancellationToken).ConfigureAwait(false));
    }, cancellationToken);

    public ValueTask<ApiOutcome<CloudDownloadResult>> CloudDownloadAsync(CloudDownloadParameters parameters, CallContext context, CancellationToken cancellationToken) => RunAsync<CloudDownloadResult>(context, async (host, user) =>
    {
        var content = await host.DownloadAsync(user, parameters.Env ?? string.Empty, parameters.FileID, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var counted = new CountingStream(content, CountingStream.LargestDownload, static _ => { });
            return new CloudDownloadResult((await context.Files.SaveTemporaryAsync(counted, Path.GetExtension(parameters.FileID).TrimStart('.'), cancellationToken).ConfigureAwait(false)).Path);
        }
    }, cancellationToken);

    private async ValueTask<ApiOutcome<T>> RunAsync<T>(CallContext context, Func<IHostCloud, ProgramUser, ValueTask<T>> work, CancellationToken cancellationToken)
        where T : class, IApiResult
    {
        if (cloud is null) return new ApiError(ErrorCode.UnknownApi, "there is no cloud environment");
        if (await identity.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        try
        {
            return await work(cloud, user).ConfigureAwait(false);
        }
        catch (CloudException exception)
        {
            return new ApiError(ErrorCode.CloudFailed, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException or FormatException)
        {
            return new ApiError(ErrorCode.CloudFailed, "the request is not well formed");
        }
    }
}
