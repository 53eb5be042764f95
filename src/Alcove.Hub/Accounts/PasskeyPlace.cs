using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Accounts;

/// <summary>
/// Where passkeys work. A passkey belongs to a host name, and browsers use it over HTTPS only, or at `localhost`. The name is the one of the
/// hub's public address; a hub that is known by a number of its own machine only has passkeys at `localhost`, one that is known by another
/// number has none.
/// </summary>
internal sealed class PasskeyPlace(HubOptions options, HubAddress address)
{
    private const string OwnMachine = "localhost";

    /// <summary>Origin at which they work, such as `https://hub.example.org`; null when the hub's address allows none.</summary>
    public string? Origin
    {
        get
        {
            if (Domain is null || !Uri.TryCreate(address.Public, UriKind.Absolute, out var known)) return null;
            return known.Scheme == Uri.UriSchemeHttps || Domain == OwnMachine ? new UriBuilder(known) { Host = Domain }.Uri.GetLeftPart(UriPartial.Authority) : null;
        }
    }

    private string? Domain { get; } = DomainOf(BindingAddress.Parse(options.PublicAddress.Length > 0 ? options.PublicAddress : options.Listen.Split(';')[0]).Host);

    /// <summary>Has the framework's library make and take passkeys of this place only.</summary>
    public void Apply(IdentityPasskeyOptions passkeys)
    {
        // SECURITY(T39): the place comes from the settings, never from a request's Host.
        passkeys.ServerDomain = Domain;
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == Origin);
        // SECURITY(T33): a passkey is both steps of a sign-in, so the device has to ask who holds it; and nobody types a name before it.
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
    }

    private static string? DomainOf(string host)
    {
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var number)) return Uri.CheckHostName(host) == UriHostNameType.Dns ? host.ToLowerInvariant() : OwnMachine;
        return IPAddress.IsLoopback(number) || number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any) ? OwnMachine : null;
    }
}
