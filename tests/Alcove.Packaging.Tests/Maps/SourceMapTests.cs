using System.Text;
using System.Text.Json;
using Alcove.Packaging.Maps;

namespace Alcove.Packaging.Tests.Maps;

public sealed class SourceMapTests
{
    [Theory]
    [InlineData("ACAA")] // a source that is not in the list
    [InlineData("ADAA")] // one before the list
    [InlineData("AADA")] // a line before the first
    [InlineData("AAAD")] // a column before the line
    [InlineData("g")] // ends within a number
    [InlineData("AggggggggggggC")] // more bits than a number has
    [InlineData("A!AA")] // no digit
    public void Parse_of_what_is_no_map_says_so(string mappings) =>
        Assert.Throws<InvalidDataException>(() => SourceMap.Parse(Json(["a.js"], mappings)));

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"sources\":[1],\"mappings\":\"\"}")]
    [InlineData("{\"sources\":[\"a.js\"]}")]
    [InlineData("{\"sources\":{},\"mappings\":\"\"}")]
    public void Parse_of_other_json_says_so(string json) => Assert.Throws<InvalidDataException>(() => SourceMap.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Map_of_a_stack_keeps_the_authors_frames_nearest_first()
    {
        var map = SourceMap.Parse(Json(["lib/a.js", "pages/b.js"], "AAAA;ACAA")); // line 1 is a.js:1, line 2 is b.js:1

        var places = MappedStack.Map("inner@logic.js:2:3\nframework@backend.js:9:9\nlogic.js:1:5\nfar@logic.js:99999999999999999999:1\nlogic/other.js:1:1", script => script == "logic.js" ? map : null);

        Assert.Equal(["pages/b.js:1:3", "lib/a.js:1:5"], places.Select(static place => place.ToString()));
    }

    private static byte[] Json(string[] sources, string mappings) => JsonSerializer.SerializeToUtf8Bytes(new { version = 3, sources, mappings });
}
