using System.Buffers;
using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>Writes documents in their one spelling: no spaces, members in order of their names.</summary>
internal static class DocumentWriter
{
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteSignature(Utf8JsonWriter writer, string name, EnvelopeSignature signature)
    {
        writer.WriteStartObject(name);
        writer.WriteString("keyid", signature.KeyId);
        writer.WriteBase64String("sig", signature.Value.Span);
        writer.WriteEndObject();
    }

    public static EnvelopeSignature ReadSignature(StrictObject members) => new(members.Hash("keyid"), members.Base64("sig"));
}
