using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alcove.Signer.Protocol;

/// <summary>A request. Only what its verb needs is there.</summary>
internal sealed record SignRequest(string Verb, SignTarget[]? Targets = null, byte[][]? Manifests = null, byte[][]? Developers = null, byte[]? Revocation = null, LogState? Log = null)
{
    /// <summary>Whether nothing is null that must not be; the reader does not look into lists.</summary>
    [JsonIgnore]
    public bool IsWhole => Verb is not null && (Targets ?? []).All(static target => target?.Name is not null) && (Manifests ?? []).Concat(Developers ?? []).All(static bytes => bytes is not null) && Log is not { Root: null } and not { Proof: null } && (Log?.Proof ?? []).All(static hash => hash is not null);
}

/// <summary>What the log is now: how many entries, their root, and the proof that it follows from the checkpoint that was signed last.</summary>
internal sealed record LogState(long Size, byte[] Root, byte[][] Proof);

/// <summary>A reply: files, or a status, or an error.</summary>
internal sealed record SignReply(string? Error = null, string? Message = null, ServedFile[]? Files = null, SignerStatus? Status = null);

/// <summary>A file to serve.</summary>
internal sealed record ServedFile(string Name, byte[] Bytes);

/// <summary>SECURITY(T07): strict on both ends: no member twice, none unknown, none missing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false, MaxDepth = 8, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignRequest))]
[JsonSerializable(typeof(SignReply))]
internal sealed partial class SignerJson : JsonSerializerContext;
