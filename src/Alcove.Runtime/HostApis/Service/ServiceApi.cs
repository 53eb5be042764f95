using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Packaging;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Services;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.HostApis.Service;

/// <summary>Updates, addresses, advertisements and reports.</summary>
internal sealed class ServiceApi(ProgramLibrary library, CallerIdentity identity, IHostAds? ads, IHostAnalytics? analytics, Vaults vaults) : IServiceApi
{
    private const string HostVault = "(host)"; // no program can be called so: what is in it belongs to the user
    private readonly SealedFile _address = new("address");

    public async ValueTask<ApiOutcome<CheckForUpdateResult>> CheckForUpdateAsync(CallContext context, CancellationToken cancellationToken)
    {
        if (await library.CheckAsync(context.Program.AppId, cancellationToken).ConfigureAwait(false) is not { } candidate) return new CheckForUpdateResult(false, false);
        try
        {
            var program = await library.VerifyAsync(candidate, cancellationToken).ConfigureAwait(false);
            var isOther = program.Package.Hash != context.Program.Package.Hash;
            return new CheckForUpdateResult(isOther, isOther);
        }
        catch (Exception exception) when (exception is PackageException or IOException)
        {
            return new CheckForUpdateResult(true, false); // there is one, but it is damaged: what runs goes on
        }
    }

    public ValueTask<ApiOutcome<NoResult>> HandleUpdatesAsync(CallContext context, CancellationToken cancellationToken)
    {
        context.HandleUpdates();
        return new(NoResult.Value);
    }

    public async ValueTask<ApiOutcome<NoResult>> ReportEventAsync(ReportEventParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (analytics is null || await identity.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } user) return NoResult.Value;
        analytics.Report(user, parameters.EventId, parameters.Data ?? default);
        return NoResult.Value;
    }

    public async ValueTask<ApiOutcome<ChooseAddressResult>> ChooseAddressAsync(CallContext context, CancellationToken cancellationToken)
    {
        var vault = vaults.Of(context.UserId, HostVault);
        var answer = await context.AskShellAsync("pickAddress", writer =>
        {
            writer.WritePropertyName("known");
            if (_address.Read(vault) is { } known) writer.WriteRawValue(known);
            else writer.WriteNullValue();
        }, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetProperty("address", out var chosen) || chosen.ValueKind != JsonValueKind.Object) return ErrorCode.Cancelled;
        string Field(string name) => chosen.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        var fields = new[] { "userName", "telNumber", "provinceName", "cityName", "countyName", "detailInfo", "postalCode" };
        _address.Write(vault, JsonSerializer.SerializeToUtf8Bytes(new JsonObject(fields.Select(name => KeyValuePair.Create(name, (JsonNode?)Field(name))))));
        return new ChooseAddressResult(Field("userName"), Field("postalCode"), Field("provinceName"), Field("cityName"), Field("countyName"), string.Empty, Field("detailInfo"), Field("detailInfo"), string.Empty, Field("telNumber"));
    }

    public async ValueTask<ApiOutcome<NoResult>> FindAdAsync(FindAdParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        await FindAsync(context, parameters.Kind, parameters.AdUnitId, cancellationToken).ConfigureAwait(false) is null ? ErrorCode.NoAd : NoResult.Value;

    public async ValueTask<ApiOutcome<PresentAdResult>> PresentAdAsync(PresentAdParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, parameters.Kind, parameters.AdUnitId, cancellationToken).ConfigureAwait(false) is not { } ad) return ErrorCode.NoAd;
        var answer = await context.AskShellAsync("showAd", writer =>
        {
            writer.WriteString("title", ad.Title);
            writer.WriteString("text", ad.Text);
            writer.WriteString("link", ad.Link);
            writer.WriteNumber("seconds", ad.Seconds);
        }, cancellationToken).ConfigureAwait(false);
        return new PresentAdResult(answer.TryGetProperty("isEnded", out var ended) && ended.ValueKind == JsonValueKind.True);
    }

    private async ValueTask<HostAd?> FindAsync(CallContext context, string kind, string adUnitId, CancellationToken cancellationToken) =>
        ads is not null && await identity.FindAsync(context, cancellationToken).ConfigureAwait(false) is { } user ? await ads.FindAsync(user, kind, adUnitId, cancellationToken).ConfigureAwait(false) : null;
}
