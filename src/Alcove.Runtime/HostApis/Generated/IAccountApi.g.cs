// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Who the user is: a pseudonym for each program, and what the user agrees to show of themselves.</summary>
public interface IAccountApi
{
    /// <summary>A code of one use that the author's server exchanges for the user's pseudonym; it lives five minutes.</summary>
    ValueTask<ApiOutcome<LoginResult>> LoginAsync(LoginParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Whether the session key of the last login is still valid.</summary>
    ValueTask<ApiOutcome<NoResult>> CheckSessionAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>A token that the host signs and the author's server verifies: who opened this program, as the pseudonym, and how; it lives five minutes and counts once.</summary>
    ValueTask<ApiOutcome<GetLaunchTokenResult>> GetLaunchTokenAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Name and picture of the user, once they agreed.</summary>
    ValueTask<ApiOutcome<GetUserInfoResult>> GetUserInfoAsync(GetUserInfoParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Name and picture of the user; asks each time, with the author's reason.</summary>
    ValueTask<ApiOutcome<GetUserProfileResult>> GetUserProfileAsync(GetUserProfileParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>A code of one use that the author's server exchanges for the phone number; asks each time.</summary>
    ValueTask<ApiOutcome<GetPhoneNumberResult>> GetPhoneNumberAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Lets the user choose a picture for a profile.</summary>
    ValueTask<ApiOutcome<ChooseAvatarResult>> ChooseAvatarAsync(CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'account' to its implementation.</summary>
public static class AccountApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IAccountApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("login", async (arguments, context, cancellationToken) => LoginParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.LoginAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("checkSession", async (arguments, context, cancellationToken) => ApiReply.From(await api.CheckSessionAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("getLaunchToken", async (arguments, context, cancellationToken) => ApiReply.From(await api.GetLaunchTokenAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("getUserInfo", async (arguments, context, cancellationToken) => GetUserInfoParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetUserInfoAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getUserProfile", async (arguments, context, cancellationToken) => GetUserProfileParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetUserProfileAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getPhoneNumber", async (arguments, context, cancellationToken) => ApiReply.From(await api.GetPhoneNumberAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("chooseAvatar", async (arguments, context, cancellationToken) => ApiReply.From(await api.ChooseAvatarAsync(context, cancellationToken).ConfigureAwait(false)));
    }
}
