using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Alcove.Packaging.Signatures;

/// <summary>
/// Bytes with signatures over exactly these bytes and their type: a Dead Simple Signing Envelope. Nothing is turned into another form
/// before it is verified, and a signature for one type says nothing about another.
/// </summary>
public sealed class Envelope
{
    /// <summary>Type of a manifest that its author signed.</summary>
    public const string ManifestType = "application/vnd.alcove.manifest+json";

    /// <summary>Type of a reviewer's word about a manifest.</summary>
    public const string ReviewType = "application/vnd.alcove.review+json";

    /// <summary>Longest envelope in bytes.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private const int MostSignatures = 8;

    /// <summary>Puts bytes and their signatures together.</summary>
    public Envelope(string payloadType, ReadOnlyMemory<byte> payload, IReadOnlyList<EnvelopeSignature> signatures) =>
        (PayloadType, Payload, Signatures) = (payloadType, payload, signatures);

    /// <summary>What the payload is.</summary>
    public string PayloadType { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The signatures, checked or not.</summary>
    public IReadOnlyList<EnvelopeSignature> Signatures { get; }

    /// <summary>Signs bytes.</summary>
    public static Envelope Sign(string payloadType, ReadOnlyMemory<byte> payload, params IReadOnlyList<SigningKey> keys)
    {
        var text = PreAuthenticationEncoding(payloadType, payload.Span);
        return new Envelope(payloadType, payload, [.. keys.Select(key => new EnvelopeSignature(key.PublicKey.Id, key.Sign(text)))]);
    }

    /// <summary>Reads the JSON form, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static Envelope Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The envelope", Read);

    /// <summary>The JSON form.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteBase64String("payload", Payload.Span);
            writer.WriteString("payloadType", PayloadType);
            writer.WriteStartArray("signatures");
            foreach (var signature in Signatures)
            {
                writer.WriteStartObject();
                writer.WriteString("keyid", signature.KeyId);
                writer.WriteBase64String("sig", signature.Value.Span);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The payload, if at least <paramref name="threshold"/> of these keys signed it as this type.</summary>
    /// <exception cref="TrustException">It is of another type, or too few signed.</exception>
    public ReadOnlyMemory<byte> Verify(string payloadType, IEnumerable<PublicKey> keys, int threshold = 1)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (PayloadType != payloadType) throw new TrustException(TrustError.BadSignature, $"The envelope holds '{PayloadType}', not '{payloadType}'.");
        var signers = SignersAmong(keys);
        if (signers.Count < threshold) throw new TrustException(TrustError.BadSignature, $"Of the keys that may sign this, {signers.Count} did, but {threshold} must.");
        return Payload;
    }

    /// <summary>Which of these keys really signed, each once.</summary>
    public IReadOnlyList<PublicKey> SignersAmong(IEnumerable<PublicKey> keys)
    {
        var text = PreAuthenticationEncoding(PayloadType, Payload.Span);
        // SECURITY(T17): keys are counted, not signatures: one key counts once, whatever it is called.
        return [.. (Defences.Hold(Defence.EnvelopeKeysOnce) ? keys.Distinct() : keys).Where(key => Signatures.Any(signature => signature.KeyId == key.Id && key.Verify(text, signature.Value.Span)))];
    }

    internal static Envelope Read(JsonElement element)
    {
        var members = new StrictObject(element, "payload", "payloadType", "signatures");
        return new Envelope(members.Text("payloadType"), Payloads(members.Member("payload")), ReadSignatures(members));
    }

    /// <summary>What is signed: type and payload, each with its length before it, so that no two pairs give the same text.</summary>
    internal static byte[] PreAuthenticationEncoding(string payloadType, ReadOnlySpan<byte> payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        var head = Encoding.UTF8.GetBytes($"DSSEv1 {type.Length} {payloadType} {payload.Length} ");
        return [.. head, .. payload];
    }

    // A payload may be longer than the texts of other documents.
    private static byte[] Payloads(JsonElement payload)
    {
        var bytes = payload.GetBytesFromBase64();
        return payload.ValueEquals(Convert.ToBase64String(bytes)) ? bytes : throw new FormatException("'payload' is not written in the one form of Base64");
    }

    private static EnvelopeSignature[] ReadSignatures(StrictObject members)
    {
        EnvelopeSignature[] signatures = [.. members.List("signatures").Select(static item => new StrictObject(item, "keyid", "sig")).Select(static item => new EnvelopeSignature(item.Hash("keyid"), item.Base64("sig")))];
        if (signatures.Length is 0 or > MostSignatures) throw new FormatException($"there are not 1 to {MostSignatures} signatures");
        if (signatures.DistinctBy(static signature => signature.KeyId).Count() != signatures.Length) throw new FormatException("a key signed twice");
        return signatures;
    }
}
