using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>
/// Metadata that is not signed by enough keys yet. It can be written to a file and carried to the next key holder; each adds a signature.
/// </summary>
public sealed class TrustDraft
{
    private readonly JsonObject _document;
    private readonly byte[] _signed;

    private TrustDraft(string role, JsonObject document)
    {
        (Role, _document) = (role, document);
        using var signed = JsonDocument.Parse(document["signed"]!.ToJsonString());
        _signed = CanonicalJson.Of(signed.RootElement);
    }

    /// <summary>The role whose metadata it is.</summary>
    public string Role { get; }

    /// <summary>Its version.</summary>
    public long Version => _document["signed"]!["version"]!.GetValue<long>();

    /// <summary>Ids of the keys that signed.</summary>
    public IReadOnlyList<string> Signers => [.. _document["signatures"]!.AsArray().Select(static signature => signature!["keyid"]!.GetValue<string>())];

    /// <summary>A name for its file: the role and the version.</summary>
    public string FileName => MetadataNames.OnServer(Role, Version);

    /// <summary>Reads a draft.</summary>
    /// <exception cref="TrustException">It is no metadata.</exception>
    public static TrustDraft Parse(string role, byte[] bytes)
    {
        _ = Read(role, bytes);
        return new TrustDraft(role, JsonNode.Parse(bytes)!.AsObject());
    }

    /// <summary>Adds the signature of a key; a second one of the same key takes the place of the first.</summary>
    public void Sign(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var signatures = _document["signatures"]!.AsArray();
        foreach (var old in signatures.Where(signature => signature!["keyid"]!.GetValue<string>() == key.PublicKey.Id).ToArray()) signatures.Remove(old);
        signatures.Add(new JsonObject { ["keyid"] = key.PublicKey.Id, ["sig"] = Convert.ToHexStringLower(EcdsaForm.ToDer(key.Sign(_signed))) });
    }

    /// <summary>The draft as it is written to a file; once enough keys signed, this is the metadata.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_document.ToJsonString());

    internal static TrustDraft Of(string role, JsonObject signed) => new(role, new JsonObject { ["signatures"] = new JsonArray(), ["signed"] = signed });

    internal MetadataFile ToFile() => Read(Role, ToBytes());

    internal static MetadataFile Read(string role, byte[] bytes) => role switch
    {
        RoleNames.Root => MetadataFile.Read<RootBody>(bytes, role),
        RoleNames.Snapshot => MetadataFile.Read<SnapshotBody>(bytes, role),
        RoleNames.Timestamp => MetadataFile.Read<TimestampBody>(bytes, role),
        _ => MetadataFile.Read<TargetsBody>(bytes, role),
    };
}
