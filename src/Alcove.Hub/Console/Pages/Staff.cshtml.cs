using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>Who has roles of the hub.</summary>
[Access(nameof(RouteAccess.Administrator))]
internal sealed class StaffModel(HubDatabase database, Invitations invitations, HubAddress address, TimeProvider time) : ConsolePage
{
    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    public async Task OnGetAsync() => Members = await database.ReadAsync(static session => session.ListAsync<StaffMember>("SELECT id, name, display_name, hub_roles, two_factor FROM accounts ORDER BY display_name"), Cancellation);

    public Task<IActionResult> OnPostInviteAsync(HubRoles[] roles) => DoAsync(
        async () => Show("Invitation", $"{address.Public}/console/join?secret={await invitations.InviteAsync(Caller, null, MemberRole.None, roles.Aggregate(HubRoles.None, static (all, role) => all | role), Cancellation)}"), "Send the link to whom you want to invite.", "/console/staff");

    public Task<IActionResult> OnPostRolesAsync(string account, HubRoles[] roles) => DoAsync(
        () => database.WriteAsync(
            async session =>
            {
                var all = roles.Aggregate(HubRoles.None, static (sum, role) => sum | role);
                await session.ExecuteAsync("UPDATE accounts SET hub_roles = @all WHERE id = @account", new { account, all = (long)all });
                if (await session.ScalarAsync<long>("SELECT COUNT(*) FROM accounts WHERE hub_roles % 2 = 1") == 0) throw HubException.Conflict($"The hub would be without an administrator: make somebody else one first.");
                await AuditLog.WriteAsync(session, time.GetUtcNow(), Caller.Actor, null, "set-hub-roles", account, new { roles = all.ToString() });
            },
            Cancellation),
        "The roles are changed.", "/console/staff");
}
