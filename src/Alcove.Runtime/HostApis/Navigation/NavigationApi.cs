using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.HostApis.Navigation;

/// <summary>What the host itself does for navigation; the rest is the shell's.</summary>
internal sealed class NavigationApi(ProgramLibrary library, TimeProvider time) : INavigationApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async ValueTask<ApiOutcome<ListProgramsResult>> ListProgramsAsync(CallContext context, CancellationToken cancellationToken)
    {
        var programs = await library.ListAsync(cancellationToken).ConfigureAwait(false);
        // The program that asks is the list itself.
        var others = programs.Where(program => program.AppId != context.Program.AppId);
        return new ListProgramsResult(new RawJson(JsonSerializer.Serialize(others, Json)));
    }

    public async ValueTask<ApiOutcome<ReadLinkResult>> ReadLinkAsync(ReadLinkParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(parameters.Link.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)) return new ApiError(ErrorCode.InvalidArgument, "link is no http or https address");
        try
        {
            // SECURITY(T43): a link opens something because of whose it is: the hub that this host trusts, or the host itself.
            if (await library.FindLinkAsync(address, cancellationToken).ConfigureAwait(false) is { } link) return new ReadLinkResult(link.AppId, link.Path);
        }
        catch (PackageRefusedException exception)
        {
            return new ApiError(ErrorCode.LinkEnded, exception.Message);
        }

        var own = await context.AskShellAsync("readOwnLink", writer => writer.WriteString("link", address.AbsoluteUri), cancellationToken).ConfigureAwait(false);
        string Field(string name) => own.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        return Field("appId").Length > 0 ? new ReadLinkResult(Field("appId"), Field("path")) : new ApiError(ErrorCode.LinkForeign, address.Authority);
    }

    public async ValueTask<ApiOutcome<NoResult>> LoadSubpackageAsync(LoadSubpackageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        await context.SendScriptAsync(parameters.Root, cancellationToken).ConfigureAwait(false);
        return NoResult.Value;
    }

    public ValueTask<ApiOutcome<NoResult>> SaveExitStateAsync(SaveExitStateParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.Data?.GetRawText().Length > ExitStates.Largest) return new(ErrorCode.EntryTooLarge);
        var latest = time.GetUtcNow().AddDays(1);
        var expires = parameters.Expires is { } wanted && wanted >= 0 && wanted < latest.ToUnixTimeMilliseconds() * 100.0 ? DateTimeOffset.FromUnixTimeMilliseconds((long)wanted) : latest;
        context.SaveExitState(new ExitState(parameters.Route, parameters.Query, parameters.Data, expires));
        return new(NoResult.Value);
    }
}
