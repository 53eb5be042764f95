using System.Text.Json;
using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Hubs;

/// <summary>The part of a device that keeps passkeys and asks who holds it, as Chromium plays it (WebAuthn, "User Agent Automation").</summary>
internal sealed class Authenticator
{
    private readonly ICDPSession _session;
    private readonly string _id;

    private Authenticator(ICDPSession session, string id) => (_session, _id) = (session, id);

    /// <summary>Puts one into the device that shows a page.</summary>
    public static async Task<Authenticator> AddAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        };
        var answer = await session.SendAsync("WebAuthn.addVirtualAuthenticator", options);
        return new Authenticator(session, answer!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Whether whoever holds the device shows the right finger from now on.</summary>
    public Task IsHeldByOwnerAsync(bool isOwner) => _session.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = _id, ["isUserVerified"] = isOwner });

    /// <summary>Number of passkeys in it.</summary>
    public async Task<int> CountAsync()
    {
        var answer = await _session.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = _id });
        return answer!.Value.GetProperty("credentials").GetArrayLength();
    }
}
