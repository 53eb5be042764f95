using System.Text;
using Alcove.Protocol.Catalog;

namespace Alcove.Runtime.Tests.Broker;

/// <summary>Halves of surrogate pairs in JSON become U+FFFD; everything else stays as it is.</summary>
public sealed class WellFormedTextTests
{
    [Theory]
    [InlineData("""{"a":"plain"}""", """{"a":"plain"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDE00x"}""", """{"a":"\ufffdx"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"\ud800":1}""", """{"\ufffd":1}""")]
    [InlineData("""{"a":"\\ud800"}""", """{"a":"\\ud800"}""")]
    [InlineData("""{"a":"\\\ud800"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"a":"\ud7ff\ue000"}""", """{"a":"\ud7ff\ue000"}""")]
    [InlineData("""{"a":"\ud8""", """{"a":"\ud8""")]
    [InlineData("\\", "\\")]
    public void Only_lone_halves_change(string json, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(WellFormedText.Repair(Encoding.UTF8.GetBytes(json)).Span));
}
