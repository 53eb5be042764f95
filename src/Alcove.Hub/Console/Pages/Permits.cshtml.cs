using Alcove.Hub.Access;
using Alcove.Hub.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>Servers, permissions and modules that wait for a decision.</summary>
[Access(nameof(RouteAccess.Reviewer))]
internal sealed class PermitsModel(Permits permits) : ConsolePage
{
    public IReadOnlyList<Permit> Waiting { get; private set; } = [];

    public async Task OnGetAsync() => Waiting = await permits.WaitingAsync(Cancellation);

    public Task<IActionResult> OnPostAsync(string appId, string kind, string value, string decision, string? reason) =>
        DoAsync(() => permits.DecideAsync(Caller, appId, kind, value, decision == "grant", reason ?? string.Empty, Cancellation), "The decision is recorded.", "/console/permits");
}
