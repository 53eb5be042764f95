using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Soak.Hubs;

/// <summary>An administrator, who is an author too, and a reviewer, who join a new hub through the pages of its console.</summary>
internal sealed partial class HubPeople
{
    private HubPeople(string author, string reviewer) => (Author, Reviewer) = (author, reviewer);

    /// <summary>Token of the one who administers and publishes.</summary>
    public string Author { get; }

    /// <summary>Token of the one who reviews: nobody passes a version of their own.</summary>
    public string Reviewer { get; }

    /// <summary>Makes both accounts.</summary>
    /// <param name="hub">Address of the hub, or of what stands before it.</param>
    /// <param name="first">The link that a new hub prints.</param>
    public static async Task<HubPeople> JoinAsync(string hub, string first)
    {
        var author = await JoinAsync(new Uri(new Uri(hub), new Uri(first).PathAndQuery), "author");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", author);
        using var answer = await http.PostAsJsonAsync($"{hub}/api/v1/staff/invitations", new { roles = "Reviewer" });
        answer.EnsureSuccessStatusCode();
        var secret = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString();
        return new HubPeople(author, await JoinAsync(new Uri($"{hub}/console/join?secret={secret}"), "reviewer"));
    }

    // As a browser does it: a form, the page behind it, and the form there that makes a token.
    private static async Task<string> JoinAsync(Uri link, string name)
    {
        using var browser = new HttpClient(); // keeps cookies
        var form = await browser.GetStringAsync(link);
        var account = await SendAsync(browser, link, form, new() { ["Secret"] = System.Web.HttpUtility.ParseQueryString(link.Query)["secret"]!, ["Name"] = name, ["Password"] = $"correct horse battery {name}" });
        var done = await SendAsync(browser, new Uri(link, "/console/account?handler=Token"), account, new() { ["days"] = "1" });
        return Token().Match(done) is { Success: true } token ? token.Groups[1].Value : throw new InvalidOperationException($"'{name}' got no token:\n{done}");
    }

    private static async Task<string> SendAsync(HttpClient browser, Uri address, string page, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Forgery().Match(page).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(address, content);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{address.AbsolutePath} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Forgery();

    [GeneratedRegex("""<code id="secret">(alc_\w+)</code>""")]
    private static partial Regex Token();
}
