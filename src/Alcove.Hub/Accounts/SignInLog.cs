using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Accounts;

/// <summary>Writes down who has signed in, and how.</summary>
internal sealed class SignInLog(HubDatabase database, TimeProvider time)
{
    public const string Password = "password";
    public const string SecondStep = "password and second step";
    public const string Passkey = "passkey";

    public Task WriteAsync(HubAccount account, string how, CancellationToken cancellationToken) => database.WriteAsync(
        session => AuditLog.WriteAsync(session, time.GetUtcNow(), $"account:{account.Id}", null, "sign-in", account.Name, new { how }), cancellationToken);
}
