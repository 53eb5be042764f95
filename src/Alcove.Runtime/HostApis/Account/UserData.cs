using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alcove.Runtime.HostApis.Account;

/// <summary>What a program and its author's server get about a user, signed and encrypted with the session key as WeChat does it.</summary>
internal static class UserData
{
    // Servers compare the signature with their own of the same text, so it is written as JavaScript writes it.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject data) => data.ToJsonString(Plain);

#pragma warning disable CA5350 // SHA-1 is what the authors' servers compute; it protects nothing that the session key does not.
    public static string Sign(string rawData, byte[] sessionKey) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(rawData + Convert.ToBase64String(sessionKey))));
#pragma warning restore CA5350

    /// <returns>Encrypted data and initial vector, both in base64.</returns>
    public static (string Data, string Vector) Encrypt(JsonObject data, byte[] sessionKey, string appId, DateTimeOffset now)
    {
        data["watermark"] = new JsonObject { ["timestamp"] = now.ToUnixTimeSeconds(), ["appid"] = appId };
        using var aes = Aes.Create();
        aes.Key = sessionKey;
        var vector = RandomNumberGenerator.GetBytes(16);
        return (Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(Write(data)), vector)), Convert.ToBase64String(vector));
    }
}
