using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>SECURITY(T09): what a server says a rich text should be is built from a list of tags.</summary>
[Collection(SuperApp.Collection)]
public sealed class RichTextTests(Browser browser)
{
    private const string Hostile = "<script>1</script><style>* { display: none }</style><iframe src='x'></iframe><object data='x'></object><form action='x'><input name='a'></form><svg><use href='x'/></svg><link rel='stylesheet' href='x'><b>bold</b>";

    [Fact]
    public async Task Rich_text_makes_only_elements_of_its_list()
    {
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["pages/a/a.wxml"] = "<rich-text nodes='{{nodes}}' />",
            ["pages/a/a.js"] = $$"""Page({ data: { nodes: "{{Hostile}}" } })""",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("wx-rich-text b")).ToHaveTextAsync("bold");
        Assert.Equal(["B"], await phone.Top.Locator(".wx-rich-text-body").EvaluateAsync<string[]>("body => [...body.querySelectorAll('*')].map((element) => element.tagName)"));
    }
}
