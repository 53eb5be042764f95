using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>The keys with which the author of a program signs: target "developers/{appId}.json".</summary>
/// <param name="AppId">Id of the program.</param>
/// <param name="Keys">The keys; one signature of one of them is enough.</param>
public sealed record DeveloperKeys(string AppId, IReadOnlyList<PublicKey> Keys)
{
    /// <summary>Longest list in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MostKeys = 32;

    /// <summary>Its name as a target.</summary>
    public string TargetName => RoleNames.DevelopersTarget(AppId);

    /// <summary>Reads a list, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static DeveloperKeys Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The list of an author's keys", Read);

    /// <summary>The one spelling of this list.</summary>
    public byte[] ToJson() => DocumentWriter.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("appId", AppId);
        writer.WriteStartArray("keys");
        foreach (var key in Keys.OrderBy(static key => key.Id, StringComparer.Ordinal)) writer.WriteBase64StringValue(key.SubjectPublicKeyInfo.Span);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static DeveloperKeys Read(JsonElement root)
    {
        var members = new StrictObject(root, "appId", "keys");
        var appId = members.Text("appId");
        if (!Manifest.IsAppId(appId)) throw new FormatException($"'{appId}' is not an id of a program");
        PublicKey[] keys = [.. members.Texts("keys").Select(static text => PublicKey.Import(Convert.FromBase64String(text)))];
        if (keys.Length > MostKeys || keys.Distinct().Count() != keys.Length) throw new FormatException("a key is there twice, or there are too many");
        return new DeveloperKeys(appId, keys);
    }
}
