using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>One behaviour test for each name of the ranked list, through the whole product: worker, broker, shell, server, browser.</summary>
[Collection(RankedCollection.Name)]
public sealed class RankedApiTests(RankedProgram program)
{
    public static TheoryData<string> Names => [.. Listed("apis"), .. Listed("legacy")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Works(string api)
    {
        await using var phone = await program.PhoneAsync();
        var page = Person.OnTab.Contains(api) ? "tab" : "case";
        await phone.OpenAsync($"{program.Address}/m/test.ranked/pages/{page}/{page}?api={api}{Person.AddressSuffix(api)}");
        if (Person.Does.TryGetValue(api, out var does)) await does(new Person(phone, program.Command));
        if (!Person.ShowsItself.Contains(api)) await Expect(phone.Page.Locator("iframe[data-page='pages/case/case'], iframe[data-page='pages/second/second'], iframe[data-page='pages/tab/tab']").First.ContentFrame.Locator("#result")).ToHaveTextAsync("ok", new() { Timeout = 20_000 });
    }

    [Fact]
    public void Every_name_of_the_list_has_a_case()
    {
        var (ranked, legacy) = (Listed("apis"), Listed("legacy"));
        Assert.Equal((150, 9), (ranked.Length, legacy.Length));
        var missing = ranked.Concat(legacy).Except(RankedProgram.Cases).ToArray();
        Coverage.Say($"ranked list: {ranked.Length - missing.Intersect(ranked).Count()} of {ranked.Length} with a behaviour test; older names: {legacy.Length - missing.Intersect(legacy).Count()} of {legacy.Length}");
        Assert.Empty(missing);
        Assert.Empty(RankedProgram.Cases.Except(ranked.Concat(legacy)));
    }

    private static string[] Listed(string kind)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "protocol", "ranked.json")));
        return [.. file.RootElement.GetProperty(kind).EnumerateArray().Select(static name => name.GetString()!)];
    }
}
