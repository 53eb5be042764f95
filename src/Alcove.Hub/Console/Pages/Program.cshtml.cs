using Alcove.Hub.Access;
using Alcove.Hub.Distribution;
using Alcove.Hub.Links;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>A program: how it is doing, its versions, releases, links and what lists show.</summary>
[Access(nameof(RouteAccess.Viewer), nameof(RouteAccess.DeveloperOrOperator))]
internal sealed class ProgramModel(ProgramCatalog programs, Versions versions, ReleaseBoard releases, SigningLoop signing, Permits permits, LinkBook links, Usage usage, HubAddress address, TimeProvider time) : ConsolePage
{
    private const int ChartDays = 7;

    [FromRoute]
    public string AppId { get; set; } = string.Empty;

    public HubProgram Program { get; private set; } = new(string.Empty, string.Empty, string.Empty, string.Empty, "{}", 0, null, 0, null);

    public bool MayChange { get; private set; }

    public bool MayTakeDown => Caller.Is(HubRoles.Operator) && Program.TakenDown is null;

    public IReadOnlyList<HubVersion> Versions { get; private set; } = [];

    public IReadOnlyList<HubRelease> Releases { get; private set; } = [];

    public IReadOnlyList<Permit> Permits { get; private set; } = [];

    public IReadOnlyList<HubLink> Links { get; private set; } = [];

    public UsageChart Chart { get; private set; } = new([], 0, 0, []);

    public async Task OnGetAsync()
    {
        Program = await programs.GetAsync(AppId, Cancellation);
        MayChange = Caller.RoleIn(Program.OrganisationId) >= MemberRole.Developer;
        Versions = await versions.ListAsync(AppId, Cancellation);
        Releases = await releases.ListAsync(AppId, Cancellation);
        Permits = await permits.ListAsync(AppId, Cancellation);
        Links = await links.ListAsync(AppId, Cancellation);
        Chart = UsageChart.Of(await usage.CountsAsync(AppId, time.GetUtcNow().AddDays(-ChartDays), Cancellation), time.GetUtcNow(), ChartDays);
    }

    public Task<IActionResult> OnPostHaltAsync(string channel, long seq, string reason) => AsAsync(async () => await signing.WaitAsync(await releases.HaltAsync(Caller.Actor, AppId, channel, seq, reason ?? string.Empty, Cancellation), Cancellation), "The release is halted.", HubRoles.Operator);

    public Task<IActionResult> OnPostTakeDownAsync(string reason) => DoAsync(
        async () =>
        {
            if (!Caller.Is(HubRoles.Operator)) throw new HubException(403, $"Your role does not allow this.");
            await signing.WaitAsync(await releases.TakeDownAsync(Caller, AppId, reason, Cancellation), Cancellation);
        },
        "The program is taken down.", $"/console/programs/{AppId}");

    public Task<IActionResult> OnPostShareAsync(string channel, long seq, int share) => AsAsync(async () => await signing.WaitAsync(await releases.ReleaseAsync(Caller, AppId, seq, new ReleaseOrder(channel, share, new Dictionary<string, IReadOnlyList<string>>()), Cancellation), Cancellation), "The share is changed.");

    public Task<IActionResult> OnPostRollBackAsync(string channel, long seq) => AsAsync(async () => await signing.WaitAsync(await releases.RollBackAsync(Caller, AppId, channel, seq, "rolled back in the console", Cancellation), Cancellation), "Clients go back with their next start.");

    public Task<IActionResult> OnPostMinimumAsync(long seq) => AsAsync(async () => await signing.WaitAsync(await releases.SetMinimumAsync(Caller, AppId, seq, Cancellation), Cancellation), "Older versions do not start any more.");

    public Task<IActionResult> OnPostLinkAsync(string channel, string? path, string? query, string? scene, int days) => AsAsync(
        async () => Show("Link", $"{address.Public}{(await links.CreateAsync(Caller, AppId, new LinkOrder(channel, path ?? string.Empty, query ?? string.Empty, scene ?? string.Empty, days), Cancellation)).Address}"), "The link works from now on.");

    public Task<IActionResult> OnPostRevokeLinkAsync(string id) => AsAsync(() => links.RevokeAsync(Caller, AppId, id, Cancellation), "The link does not work any more.");

    public Task<IActionResult> OnPostDescribeAsync(string category, string nameEn, string descriptionEn, string nameZh, string descriptionZh)
    {
        var listing = new Dictionary<string, ListingText>();
        if (!string.IsNullOrWhiteSpace(nameEn)) listing["en"] = new(nameEn.Trim(), descriptionEn?.Trim() ?? string.Empty);
        if (!string.IsNullOrWhiteSpace(nameZh)) listing["zh"] = new(nameZh.Trim(), descriptionZh?.Trim() ?? string.Empty);
        return AsAsync(() => programs.DescribeAsync(Caller, AppId, category, listing, Cancellation), "Lists show it from now on.");
    }

    private Task<IActionResult> AsAsync(Func<Task> action, string done, HubRoles staff = HubRoles.None) => DoAsync(
        async () =>
        {
            var program = await programs.GetAsync(AppId, Cancellation);
            if (Caller.RoleIn(program.OrganisationId) < MemberRole.Developer && !Caller.Is(staff)) throw new HubException(403, $"Your role does not allow this.");
            await action();
        },
        done, $"/console/programs/{AppId}");
}
