using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Broker;
using Alcove.Runtime.HostApis.Account;

namespace Alcove.Runtime.HostApis.Share;

/// <summary>What the host itself does for sharing; the rest is the shell's.</summary>
internal sealed class ShareApi(Logins logins, TimeProvider time) : IShareApi
{
    private const int TicketLength = 32; // 128 bits in hexadecimal, as the shell makes them

    /// <summary>Those who open the same link are a group; its id differs for each program, as a user's does.</summary>
    public async ValueTask<ApiOutcome<GetShareInfoResult>> GetShareInfoAsync(GetShareInfoParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.ShareTicket.Length != TicketLength || !parameters.ShareTicket.All(char.IsAsciiHexDigitLower)) return new ApiError(ErrorCode.InvalidArgument, "shareTicket is not one of the launch options");
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        var appId = context.Program.AppId;
        var group = new JsonObject { ["openGId"] = logins.OpenIdOf(appId, $"group|{parameters.ShareTicket}") };
        var (data, vector) = UserData.Encrypt(group, logins.SessionKeyOf(appId, user.Id), appId, time.GetUtcNow());
        return new GetShareInfoResult(data, vector, string.Empty);
    }
}
