using Alcove.Runtime.Accounts;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.HostApis;

/// <summary>Who calls, in the form in which the host's own systems are told.</summary>
internal sealed class CallerIdentity(Logins logins)
{
    /// <returns>Null when nobody is signed in.</returns>
    public async ValueTask<ProgramUser?> FindAsync(CallContext context, CancellationToken cancellationToken) =>
        await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is { } user ? new ProgramUser(context.Program.AppId, user.Id, logins.OpenIdOf(context.Program.AppId, user.Id)) : null;
}
