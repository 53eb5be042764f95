using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Programs;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>The programs of all organisations that one belongs to.</summary>
[Access(nameof(RouteAccess.SignedIn))]
internal sealed class IndexModel(Organisations organisations, ProgramCatalog programs) : ConsolePage
{
    public IReadOnlyList<(Organisation Organisation, IReadOnlyList<HubProgram> Programs)> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var groups = new List<(Organisation, IReadOnlyList<HubProgram>)>();
        foreach (var organisation in await organisations.ListAsync(Caller, Cancellation)) groups.Add((organisation, await programs.ListAsync(organisation.Id, Cancellation)));
        Groups = groups;
    }

    public Task<IActionResult> OnPostOrganisationAsync(string id, string name) => DoAsync(() => organisations.CreateAsync(Caller, id ?? string.Empty, name ?? string.Empty, Cancellation), "The organisation is there.", "/console");
}
