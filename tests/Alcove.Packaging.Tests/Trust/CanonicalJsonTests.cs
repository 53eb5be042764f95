using System.Text;
using System.Text.Json;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Tests.Trust;

public sealed class CanonicalJsonTests
{
    /// <summary>The bytes are those of securesystemslib 0.26 (Debian), the library of the reference implementation.</summary>
    [Fact]
    public void The_form_is_that_of_the_reference_implementation()
    {
        const string Json = """{"b":1,"a":"\u00e9\"\\\u0001\ud83d\ude00","\uff61":[true,false,null],"\ud800\udc00":-5,"c":{"z":[],"y":{}},"":"/\n\t\u007f\u2028"}""";
        const string Expected = "7b22223a222f0a097fe280a8222c2261223a22c3a95c225c5c01f09f9880222c2262223a312c2263223a7b2279223a7b7d2c227a223a5b5d7d2c22efbda1223a5b747275652c66616c73652c6e756c6c5d2c22f0908080223a2d357d";
        Assert.Equal(Expected, Convert.ToHexStringLower(Of(Json)));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("-0")]
    [InlineData("\"\\ud800\"")]
    public void What_has_no_one_form_is_refused(string json) => Assert.ThrowsAny<Exception>(() => Of($"[{json}]"));

    [Fact]
    public void Numbers_of_any_length_stay_as_they_are() => Assert.Equal("[123456789012345678901234567890]", Encoding.UTF8.GetString(Of("[123456789012345678901234567890]")));

    private static byte[] Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.Of(document.RootElement);
    }
}
