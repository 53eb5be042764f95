using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Audit;
using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Hub.Webhooks;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>An organisation: programs, members, keys, tokens, events, audit log.</summary>
[Access(nameof(RouteAccess.Viewer), nameof(RouteAccess.Developer))]
internal sealed class OrganisationModel(Organisations organisations, ProgramCatalog programs, AuthorKeys keys, Tokens tokens, WebhookBook webhooks, Invitations invitations, HubDatabase database, HubAddress address) : ConsolePage
{
    private const int AuditRows = 30;

    [FromRoute(Name = "organisation")]
    public string Id { get; set; } = string.Empty;

    public Organisation Organisation { get; private set; } = new(string.Empty, string.Empty, 0);

    public MemberRole Role { get; private set; }

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public IReadOnlyList<HubProgram> Programs { get; private set; } = [];

    public IReadOnlyList<AuthorKey> Keys { get; private set; } = [];

    public IReadOnlyList<TokenInfo> Tokens { get; private set; } = [];

    public IReadOnlyList<Webhook> Webhooks { get; private set; } = [];

    public IReadOnlyList<AuditRow> Audit { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Role = Caller.RoleIn(Id);
        Organisation = await organisations.GetAsync(Id, Cancellation);
        Members = await organisations.MembersAsync(Id, Cancellation);
        Programs = await programs.ListAsync(Id, Cancellation);
        Keys = await keys.ListAsync(Id, Cancellation);
        Audit = await database.ReadAsync(session => AuditLog.ListAsync(session, Id, long.MaxValue, AuditRows), Cancellation);
        if (Role < MemberRole.Owner) return;
        Tokens = await tokens.ListAsync(Id, Cancellation);
        Webhooks = await webhooks.ListAsync(Id, Cancellation);
    }

    public Task<IActionResult> OnPostProgramAsync(string appId, string name, string category) => AsAsync(MemberRole.Developer, () => programs.RegisterAsync(Caller, Id, appId ?? string.Empty, name ?? string.Empty, category ?? string.Empty, Cancellation), "The program is registered.");

    public Task<IActionResult> OnPostInviteAsync(MemberRole role) => AsAsync(MemberRole.Owner, async () => Show("Invitation", $"{address.Public}/console/join?secret={await invitations.InviteAsync(Caller, Id, role, HubRoles.None, Cancellation)}"), "Send the link to whom you want to invite.");

    public Task<IActionResult> OnPostRoleAsync(string account, MemberRole role) => AsAsync(MemberRole.Owner, () => organisations.SetRoleAsync(Caller, Id, account, role, Cancellation), "The role is changed.");

    public Task<IActionResult> OnPostKeyAsync(string name, string publicKey) => AsAsync(MemberRole.Owner, () => keys.AddAsync(Caller, Id, name ?? string.Empty, publicKey ?? string.Empty, Cancellation), "The key counts from now on.");

    public Task<IActionResult> OnPostRevokeKeyAsync(string key) => AsAsync(MemberRole.Owner, () => keys.RevokeAsync(Caller, Id, key, Cancellation), "The key does not count any more.");

    public Task<IActionResult> OnPostTokenAsync(string name, MemberRole role, int days) => AsAsync(MemberRole.Developer, async () => Show("Token", (await tokens.CreateAsync(Caller, Id, name ?? string.Empty, role, TimeSpan.FromDays(days), Cancellation)).Token), "The token works from now on.");

    public Task<IActionResult> OnPostRevokeTokenAsync(string id) => AsAsync(MemberRole.Owner, () => tokens.RevokeAsync(Caller, Id, id, Cancellation), "The token does not work any more.");

    public Task<IActionResult> OnPostWebhookAsync(string url) => AsAsync(MemberRole.Owner, async () => Show("Secret that signs the events", (await webhooks.AddAsync(Caller, Id, url ?? string.Empty, Cancellation)).Secret), "The address gets the events from now on.");

    public Task<IActionResult> OnPostRemoveWebhookAsync(string id) => AsAsync(MemberRole.Owner, () => webhooks.RemoveAsync(Caller, Id, id, Cancellation), "The address gets no more events.");

    // The gate let readers in; what changes something asks for more. SECURITY(T30)
    private Task<IActionResult> AsAsync(MemberRole least, Func<Task> action, string done) => DoAsync(
        () => Caller.RoleIn(Id) >= least ? action() : throw new HubException(403, $"Your role does not allow this."), done, $"/console/organisations/{Id}");
}
