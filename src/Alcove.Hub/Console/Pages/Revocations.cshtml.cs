using Alcove.Hub.Access;
using Alcove.Hub.Distribution;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>Takes programs away from the devices that have them.</summary>
[Access(nameof(RouteAccess.Operator))]
internal sealed class RevocationsModel(Revocations revocations, SigningLoop signing) : ConsolePage
{
    public IReadOnlyList<HubRevocation> All { get; private set; } = [];

    public async Task OnGetAsync() => All = [.. (await revocations.ListAsync(Cancellation)).Reverse()];

    public Task<IActionResult> OnPostAsync(string level, string? appId, long? seqFrom, long? seqTo, string? manifestHash, string? authorKey, string? reason) => DoAsync(
        async () => await signing.WaitAsync(await revocations.AddAsync(Caller, new RevocationOrder(level, Given(appId), seqFrom, seqTo, Given(manifestHash), Given(authorKey), reason ?? string.Empty), Cancellation), Cancellation),
        "Devices learn it within a minute.", "/console/revocations");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
