using System.Text.Json.Serialization;

namespace Alcove.Signer.Approvals;

/// <summary>SECURITY(T07): no member twice, none unknown, none missing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 8)]
[JsonSerializable(typeof(ApprovalList))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
