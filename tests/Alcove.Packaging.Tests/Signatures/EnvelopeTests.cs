using System.Text;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Tests.Signatures;

public sealed class EnvelopeTests
{
    private static readonly SigningKey Key = SigningKey.Create();
    private static readonly SigningKey Other = SigningKey.Create();

    [Fact]
    public void What_is_signed_is_written_as_the_format_says() =>
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.UTF8.GetString(Envelope.PreAuthenticationEncoding("http://example.com/HelloWorld", "hello world"u8)));

    [Fact]
    public void An_envelope_that_was_written_is_read_and_verified()
    {
        var envelope = Envelope.Parse(Envelope.Sign(Envelope.ManifestType, "{}"u8.ToArray(), Key, Other).ToJson());
        Assert.Equal("{}"u8.ToArray(), envelope.Verify(Envelope.ManifestType, [Key.PublicKey, Other.PublicKey], 2).ToArray());
    }

    [Fact]
    public void Another_type_another_key_and_other_bytes_are_refused()
    {
        var envelope = Envelope.Sign(Envelope.ManifestType, "{}"u8.ToArray(), Key);
        Assert.Throws<TrustException>(() => envelope.Verify(Envelope.ReviewType, [Key.PublicKey]));
        Assert.Throws<TrustException>(() => envelope.Verify(Envelope.ManifestType, [Other.PublicKey]));
        Assert.Throws<TrustException>(() => new Envelope(Envelope.ReviewType, envelope.Payload, envelope.Signatures).Verify(Envelope.ReviewType, [Key.PublicKey]));
        Assert.Throws<TrustException>(() => new Envelope(Envelope.ManifestType, "{ }"u8.ToArray(), envelope.Signatures).Verify(Envelope.ManifestType, [Key.PublicKey]));
    }

    [Fact]
    public void A_key_that_is_given_twice_counts_once() =>
        Assert.Throws<TrustException>(() => Envelope.Sign(Envelope.ManifestType, "{}"u8.ToArray(), Key).Verify(Envelope.ManifestType, [Key.PublicKey, PublicKey.ImportPem(Key.PublicKey.ExportPem())], 2));

    [Fact]
    public void A_key_survives_its_file_and_only_the_passphrase_opens_it()
    {
        var pem = Key.ExportPem("correct horse");
        using var again = SigningKey.ImportPem(pem, "correct horse");
        Assert.Equal(Key.PublicKey, again.PublicKey);
        Assert.True(Key.PublicKey.Verify("x"u8, again.Sign("x"u8)));
        Assert.Equal(TrustError.NoKey, Assert.Throws<TrustException>(() => SigningKey.ImportPem(pem, "wrong")).Error);
    }

    [Theory]
    [InlineData("""{"payload":"e30=","payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":"e30=","payload":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e30=","pay\u006coad":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e31=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="},{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"x","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e30=","payloadType":"t","more":1,"signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("""{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]} x""")]
    [InlineData("""{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}],}""")]
    [InlineData("""{"payload":1,"payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("\uFEFF" + """{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"KEY","sig":"AA=="}]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Loose_envelopes_are_refused(string json) =>
        Assert.Equal(TrustError.BadDocument, Assert.Throws<TrustException>(() => Envelope.Parse(Encoding.UTF8.GetBytes(json.Replace("KEY", Key.PublicKey.Id, StringComparison.Ordinal)))).Error);
}
