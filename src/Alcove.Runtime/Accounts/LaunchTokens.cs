using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Accounts;

/// <summary>
/// Signed launch data (wx.getLaunchToken). SECURITY(T81): a JSON Web Signature with ES256, by the host's key, for one program (aud),
/// for five minutes (exp), counting once (jti). The user is in it as the pseudonym of that program only. The author's server verifies
/// it by the public key (<see cref="PublicKeys"/>) and remembers its jti, or lets the host do both (<see cref="Verify"/>).
/// </summary>
public sealed class LaunchTokens
{
    private const int Longest = 8192; // characters of a token
    private const int LongestPath = 512; // of a link: so much of it is told
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly LaunchKey _key;
    private readonly Logins _logins;
    private readonly string _hostId;
    private readonly TimeProvider _time;
    private readonly OneUseCodes<bool> _unused;
    private readonly string _header;

    internal LaunchTokens(HostKey key, Logins logins, string hostId, TimeProvider time)
    {
        (_key, _logins, _hostId, _time) = (new LaunchKey(key), logins, hostId, time);
        _unused = new OneUseCodes<bool>(time);
        _header = Encode($$"""{"alg":"ES256","typ":"launch+jwt","kid":"{{_key.Id}}"}""");
    }

    /// <summary>The host's public keys as a JSON Web Key Set; anybody may have it.</summary>
    public string PublicKeys => _key.PublicSet;

    /// <summary>Verifies a token and uses it up.</summary>
    /// <param name="appId">The program whose author asks.</param>
    /// <param name="token">What wx.getLaunchToken gave.</param>
    /// <returns>Null when it was changed, is another program's, too old, used before, or was issued before this host started.</returns>
    public LaunchData? Verify(string appId, string token)
    {
        ArgumentNullException.ThrowIfNull(appId);
        ArgumentNullException.ThrowIfNull(token);
        // 1 signature: only our own header is taken, so that no other algorithm (none, HS256) is ever looked at.
        if (token.Length > Longest || token.Split('.') is not [var header, var payload, var signature] || header != _header) return null;
        if (Decode(signature) is not { } signed || (!_key.Verify(Encoding.ASCII.GetBytes($"{header}.{payload}"), signed) && Defences.Hold(Defence.LaunchSignature))) return null;

        // 2 claims: from here on they are what this host wrote.
        using var claims = JsonDocument.Parse(Decode(payload));
        var claim = claims.RootElement;
        if (claim.GetProperty("iss").GetString() != _hostId || (claim.GetProperty("aud").GetString() != appId && Defences.Hold(Defence.LaunchAudience))) return null;
        if (DateTimeOffset.FromUnixTimeSeconds(claim.GetProperty("exp").GetInt64()) <= _time.GetUtcNow()) return null;

        // 3 once: what is not in the list of the unused was used, or is of a host process that is gone.
        if (!_unused.TryUse(appId, claim.GetProperty("jti").GetString()!, out _)) return null;
        return new LaunchData(
            claim.GetProperty("sub").GetString()!, claim.GetProperty("scene").GetInt32(), claim.GetProperty("path").GetString()!,
            claim.TryGetProperty("referrerAppId", out var referrer) ? referrer.GetString()! : string.Empty, DateTimeOffset.FromUnixTimeSeconds(claim.GetProperty("iat").GetInt64()));
    }

    /// <returns>Null when far too many are unused.</returns>
    internal string? Issue(string appId, string userId, LaunchEntry entry)
    {
        if (_unused.Make(appId, true) is not { } id) return null;
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = _hostId, ["aud"] = appId, ["sub"] = _logins.OpenIdOf(appId, userId), ["iat"] = now, ["exp"] = now + (long)Life.TotalSeconds,
            ["jti"] = id, ["scene"] = entry.Scene, ["path"] = entry.Path.Length <= LongestPath ? entry.Path : entry.Path[..LongestPath],
        };
        if (entry.ReferrerAppId.Length > 0) claims["referrerAppId"] = entry.ReferrerAppId;
        var content = $"{_header}.{Encode(JsonSerializer.Serialize(claims))}";
        return $"{content}.{Base64Url.EncodeToString(_key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
