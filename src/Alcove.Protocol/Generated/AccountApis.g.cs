// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'login'. A code of one use that the author's server exchanges for the user's pseudonym; it lives five minutes.</summary>
/// <param name="Timeout">milliseconds.</param>
public sealed record LoginParameters(double? Timeout)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static LoginParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var timeoutValue = reader.OptionalNumber("timeout");
        problem = reader.Problem;
        return problem is null ? new(timeoutValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "timeout", Timeout);
    }
}

/// <summary>Result of 'login'.</summary>
/// <param name="Code">128 bits.</param>
public sealed record LoginResult(string? Code = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "code", Code);
    }
}

/// <summary>Result of 'getLaunchToken'.</summary>
/// <param name="Token">JWS, ES256: iss, aud, sub, iat, exp, jti, scene, path, referrerAppId.</param>
public sealed record GetLaunchTokenResult(string? Token = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "token", Token);
    }
}

/// <summary>Checked arguments of 'getUserInfo'. Name and picture of the user, once they agreed.</summary>
/// <param name="WithCredentials">with openId in the encrypted part.</param>
/// <param name="Lang">language of the texts.</param>
public sealed record GetUserInfoParameters(bool? WithCredentials, string? Lang)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetUserInfoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var withCredentialsValue = reader.OptionalBoolean("withCredentials");
        var langValue = reader.OptionalString("lang", 16);
        problem = reader.Problem;
        return problem is null ? new(withCredentialsValue, langValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "withCredentials", WithCredentials);
        JsonFields.Write(writer, "lang", Lang);
    }
}

/// <summary>Result of 'getUserInfo'.</summary>
/// <param name="UserInfo">nickName, avatarUrl and the fields that are always empty.</param>
/// <param name="RawData">userInfo as text.</param>
/// <param name="Signature">SHA-1 of rawData and the session key.</param>
/// <param name="EncryptedData">userInfo, openId and watermark: AES-128-CBC with the session key.</param>
/// <param name="Iv">its initial vector.</param>
public sealed record GetUserInfoResult(RawJson? UserInfo = null, string? RawData = null, string? Signature = null, string? EncryptedData = null, string? Iv = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "userInfo", UserInfo);
        JsonFields.Write(writer, "rawData", RawData);
        JsonFields.Write(writer, "signature", Signature);
        JsonFields.Write(writer, "encryptedData", EncryptedData);
        JsonFields.Write(writer, "iv", Iv);
    }
}

/// <summary>Checked arguments of 'getUserProfile'. Name and picture of the user; asks each time, with the author's reason.</summary>
/// <param name="Desc">what it is for.</param>
/// <param name="Lang">language of the texts.</param>
public sealed record GetUserProfileParameters(string Desc, string? Lang)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetUserProfileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var descValue = reader.RequiredString("desc", 200);
        var langValue = reader.OptionalString("lang", 16);
        problem = reader.Problem;
        return problem is null ? new(descValue, langValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "desc", Desc);
        JsonFields.Write(writer, "lang", Lang);
    }
}

/// <summary>Result of 'getUserProfile'.</summary>
/// <param name="UserInfo">nickName, avatarUrl and the fields that are always empty.</param>
/// <param name="RawData">userInfo as text.</param>
/// <param name="Signature">SHA-1 of rawData and the session key.</param>
/// <param name="EncryptedData">userInfo, openId and watermark: AES-128-CBC with the session key.</param>
/// <param name="Iv">its initial vector.</param>
public sealed record GetUserProfileResult(RawJson? UserInfo = null, string? RawData = null, string? Signature = null, string? EncryptedData = null, string? Iv = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "userInfo", UserInfo);
        JsonFields.Write(writer, "rawData", RawData);
        JsonFields.Write(writer, "signature", Signature);
        JsonFields.Write(writer, "encryptedData", EncryptedData);
        JsonFields.Write(writer, "iv", Iv);
    }
}

/// <summary>Result of 'getPhoneNumber'.</summary>
/// <param name="Code">one use, five minutes.</param>
/// <param name="EncryptedData">the number, encrypted with the session key.</param>
/// <param name="Iv">its initial vector.</param>
public sealed record GetPhoneNumberResult(string? Code = null, string? EncryptedData = null, string? Iv = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "code", Code);
        JsonFields.Write(writer, "encryptedData", EncryptedData);
        JsonFields.Write(writer, "iv", Iv);
    }
}

/// <summary>Result of 'chooseAvatar'.</summary>
/// <param name="AvatarUrl">a temporary file, or the picture of the account.</param>
public sealed record ChooseAvatarResult(string? AvatarUrl = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "avatarUrl", AvatarUrl);
    }
}

/// <summary>Checked arguments of 'pickAvatar'. The shell's sheet for chooseAvatar.</summary>
/// <param name="AccountPicture">the picture of the account; empty for none.</param>
public sealed record PickAvatarParameters(string? AccountPicture)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PickAvatarParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var accountPictureValue = reader.OptionalString("accountPicture", 1048576);
        problem = reader.Problem;
        return problem is null ? new(accountPictureValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "accountPicture", AccountPicture);
    }
}
