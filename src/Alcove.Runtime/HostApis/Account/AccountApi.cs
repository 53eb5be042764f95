using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Account;

/// <summary>Logins and what users show of themselves.</summary>
internal sealed class AccountApi(Logins logins, LaunchTokens launchTokens, TimeProvider time) : IAccountApi
{
    public async ValueTask<ApiOutcome<LoginResult>> LoginAsync(LoginParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        return logins.Begin(context.Program.AppId, user.Id) is { } code ? new LoginResult(code) : ErrorCode.Busy;
    }

    public ValueTask<ApiOutcome<NoResult>> CheckSessionAsync(CallContext context, CancellationToken cancellationToken) =>
        new(logins.HasSession(context.Program.AppId, context.UserId) ? NoResult.Value : ErrorCode.SessionExpired);

    public async ValueTask<ApiOutcome<GetLaunchTokenResult>> GetLaunchTokenAsync(CallContext context, CancellationToken cancellationToken)
    {
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        // SECURITY(T81): everything in it comes from the host; the call has no argument.
        return launchTokens.Issue(context.Program.AppId, user.Id, context.Entry()) is { } token ? new GetLaunchTokenResult(token) : ErrorCode.Busy;
    }

    public async ValueTask<ApiOutcome<GetUserInfoResult>> GetUserInfoAsync(GetUserInfoParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        var (info, raw, signature, data, vector) = Describe(user, context, parameters.Lang, parameters.WithCredentials ?? true);
        return new GetUserInfoResult(new RawJson(info), raw, signature, data, vector);
    }

    public async ValueTask<ApiOutcome<GetUserProfileResult>> GetUserProfileAsync(GetUserProfileParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.Desc.Length == 0) return new ApiError(ErrorCode.InvalidArgument, "desc is empty");
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        if (await context.Consent.RequireOnceAsync(UserPermission.Of(PermissionScope.UserInfo), parameters.Desc, cancellationToken).ConfigureAwait(false) is not null) return ErrorCode.AuthDenied;
        var (info, raw, signature, data, vector) = Describe(user, context, parameters.Lang, withOpenId: false);
        return new GetUserProfileResult(new RawJson(info), raw, signature, data, vector);
    }

    public async ValueTask<ApiOutcome<GetPhoneNumberResult>> GetPhoneNumberAsync(CallContext context, CancellationToken cancellationToken)
    {
        if (await context.FindUserAsync(cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        if (user.PhoneNumber.Length == 0) return new ApiError(ErrorCode.NotAvailable, "the host knows no phone number of this user");
        if (await context.Consent.RequireOnceAsync(UserPermission.Of(PermissionScope.PhoneNumber), string.Empty, cancellationToken).ConfigureAwait(false) is not null) return ErrorCode.AuthDenied;
        if (logins.OfferPhoneNumber(context.Program.AppId, user.PhoneNumber) is not { } code) return ErrorCode.Busy;
        var number = new JsonObject { ["phoneNumber"] = user.PhoneNumber, ["purePhoneNumber"] = user.PhoneNumber };
        var (data, vector) = UserData.Encrypt(number, logins.SessionKeyOf(context.Program.AppId, user.Id), context.Program.AppId, time.GetUtcNow());
        return new GetPhoneNumberResult(code, data, vector);
    }

    public async ValueTask<ApiOutcome<ChooseAvatarResult>> ChooseAvatarAsync(CallContext context, CancellationToken cancellationToken)
    {
        var user = await context.FindUserAsync(cancellationToken).ConfigureAwait(false);
        var answer = await context.AskShellAsync("pickAvatar", writer => writer.WriteString("accountPicture", user?.AvatarUrl ?? string.Empty), cancellationToken).ConfigureAwait(false);
        return answer.TryGetProperty("avatarUrl", out var url) && url.ValueKind == JsonValueKind.String ? new ChooseAvatarResult(url.GetString()) : ErrorCode.Cancelled;
    }

    private (string Info, string Raw, string Signature, string Data, string Vector) Describe(HostUser user, CallContext context, string? language, bool withOpenId)
    {
        var appId = context.Program.AppId;
        var info = new JsonObject
        {
            ["nickName"] = user.NickName, ["gender"] = 0, ["language"] = language ?? "en", ["city"] = "", ["province"] = "", ["country"] = "", ["avatarUrl"] = user.AvatarUrl,
        };
        var raw = UserData.Write(info);
        var key = logins.SessionKeyOf(appId, user.Id);
        var full = (JsonObject)info.DeepClone();
        if (withOpenId) full["openId"] = logins.OpenIdOf(appId, user.Id);
        var (data, vector) = UserData.Encrypt(full, key, appId, time.GetUtcNow());
        return (raw, raw, UserData.Sign(raw, key), data, vector);
    }
}
