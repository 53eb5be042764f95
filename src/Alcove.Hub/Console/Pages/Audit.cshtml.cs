using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>What was done in the hub, and whether the chain of it is whole.</summary>
[Access(nameof(RouteAccess.Administrator))]
internal sealed class AuditModel(HubDatabase database) : ConsolePage
{
    private const int Rows = 100;

    [FromQuery]
    public long? Before { get; set; }

    public IReadOnlyList<AuditRow> Entries { get; private set; } = [];

    [FromQuery]
    public bool Check { get; set; }

    public string? Break { get; private set; }

    public async Task OnGetAsync()
    {
        Entries = await database.ReadAsync(session => AuditLog.ListAsync(session, null, Before ?? long.MaxValue, Rows), Cancellation);
        if (Check) Break = await database.ReadAsync(AuditLog.FindBreakAsync, Cancellation);
    }
}
