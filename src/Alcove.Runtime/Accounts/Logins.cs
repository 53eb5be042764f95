using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Accounts;

/// <summary>
/// Logins of users to programs. The program gets a code; the author's server exchanges it for the user's pseudonym.
/// The host has to check that it is the author's server that asks (a secret, a signed assertion) before it calls this.
/// </summary>
public sealed class Logins
{
    private const int OpenIdLength = 28; // 168 bits; the length that servers' databases have room for
    private static readonly TimeSpan SessionLife = TimeSpan.FromDays(3);

    private readonly HostKey _key;
    private readonly string _hostId;
    private readonly TimeProvider _time;
    private readonly OneUseCodes<string> _logins;
    private readonly OneUseCodes<string> _phoneNumbers;
    private readonly ConcurrentDictionary<(string AppId, string UserId), (byte[] Key, long Made)> _sessions = new();

    internal Logins(HostKey key, string hostId, TimeProvider time)
    {
        (_key, _hostId, _time) = (key, hostId, time);
        (_logins, _phoneNumbers) = (new(time), new(time));
    }

    /// <summary>Exchanges a code of wx.login; null when it is unknown, used, expired or another program's.</summary>
    public LoginSession? Exchange(string appId, string code) =>
        _logins.TryUse(appId, code, out var userId) ? new LoginSession(OpenIdOf(appId, userId), Convert.ToBase64String(SessionKeyOf(appId, userId))) : null;

    /// <summary>Exchanges a code of the button getPhoneNumber for the number; null as for a login code.</summary>
    public string? ExchangePhoneNumber(string appId, string code) => _phoneNumbers.TryUse(appId, code, out var number) ? number : null;

    /// <summary>SECURITY(T80): the pseudonym of a user in a program. Only who has the host's key can tell that two belong together.</summary>
    public string OpenIdOf(string appId, string userId)
    {
        var text = new MemoryStream();
        text.Write("openid|v1|"u8);
        var length = new byte[4];
        foreach (var part in (string[])[_hostId, Defences.Hold(Defence.Pseudonyms) ? appId : string.Empty, userId])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            text.Write(length);
            text.Write(bytes);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(_key.Derive("pairwise|v1", string.Empty), text.ToArray()))[..OpenIdLength];
    }

    /// <summary>A new session key and a code for it; null when there are too many codes.</summary>
    internal string? Begin(string appId, string userId)
    {
        _sessions[(appId, userId)] = (RandomNumberGenerator.GetBytes(16), _time.GetTimestamp());
        return _logins.Make(appId, userId);
    }

    internal string? OfferPhoneNumber(string appId, string number) => _phoneNumbers.Make(appId, number);

    internal bool HasSession(string appId, string userId) => _sessions.TryGetValue((appId, userId), out var session) && _time.GetElapsedTime(session.Made) < SessionLife;

    internal byte[] SessionKeyOf(string appId, string userId)
    {
        if (!HasSession(appId, userId)) _sessions[(appId, userId)] = (RandomNumberGenerator.GetBytes(16), _time.GetTimestamp());
        return _sessions[(appId, userId)].Key;
    }

    internal void Forget(string appId, string userId) => _sessions.TryRemove((appId, userId), out _);
}
