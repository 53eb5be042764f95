using System.Net;
using System.Text;

namespace Alcove.Hub.Tests.Telemetry;

/// <summary>Stacks that hosts report are led back to the author's files, as far as the version brought maps.</summary>
public sealed class FailurePlacesTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const string Stack = "inner@logic.js:2:5\nlogic.js:1:1\nframework@other.js:7:7";

    [Theory]
    [InlineData("""{ "version": 3, "sources": ["lib/a.js", "pages/b.js"], "mappings": "AAAA;ACEA" }""", "pages/b.js:3 lib/a.js:1")]
    [InlineData("""{ "version": 3, "sources": ["lib/a.js"], "mappings": "AAAA;ACEA" }""", "")]
    [InlineData("nothing that could be read", "")]
    [InlineData(null, "")]
    public async Task Places_are_shown_where_the_map_leads_to_some(string? map, string expected)
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0", "App({})\nfail()", more: map is null ? null : new Dictionary<string, byte[]> { ["maps/logic.js.map"] = Encoding.UTF8.GetBytes(map) }));
        Assert.Equal(HttpStatusCode.Created, upload.StatusCode);
        await hub.SendAsync(HttpMethod.Post, "/api/v1/usage", token, new { programs = new[] { new { appId, seq = 1, starts = 1, failures = 0, errors = new[] { new { message = "x is not a function", stack = Stack, count = 2 } } } } });

        var failure = Assert.Single((await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions/1/failures", token)).EnumerateArray());

        Assert.Equal(Stack, failure.GetProperty("stack").GetString());
        Assert.Equal(expected, string.Join(' ', failure.GetProperty("places").EnumerateArray().Select(static place => $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}")));
    }
}
