using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.Hub.Access;

namespace Alcove.Hub.Tests;

/// <summary>What the console says when something is not there or not right, and in which language.</summary>
public sealed partial class ConsoleWordsTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("/console/programs/nothing-of-this-name")]
    [InlineData("/console/nothing-at-this-address")]
    [InlineData("/console/audit")]
    public async Task Whoever_is_signed_in_finds_the_way_back_from_what_is_not_there(string path)
    {
        var (caller, _) = await hub.AccountAsync(HubRoles.None);

        var (status, page) = await SeeAsync(path, "zh", hub.CookieOf(caller));
        var (strangerStatus, strangerPage) = await SeeAsync(path, "zh", null);

        Assert.Equal(path.EndsWith("audit", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, status);
        Assert.Contains("<nav", page, StringComparison.Ordinal);
        Assert.Contains("返回我的小程序", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Forbidden, strangerStatus);
        Assert.DoesNotContain("<nav", strangerPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_refused_is_refused_in_the_language_of_the_page()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = true }); // the form's token has a half in a cookie
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        var form = await client.GetStringAsync(new Uri(hub.FirstRun));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value, ["Name"] = "zoe", ["Password"] = "aaaaaaaaaaa" });

        using var answer = await client.PostAsync(new Uri(hub.FirstRun), content);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("密码至少 12 个字符。", page, StringComparison.Ordinal);
        Assert.Contains("密码至少包含 5 个不同的字符。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_and_what_the_checks_found_is_said_in_the_language_of_the_page()
    {
        var (caller, token) = await hub.AccountAsync(HubRoles.Reviewer);
        var (_, author, appId) = await hub.ProgramAsync();
        (await hub.TryUploadAsync(appId, author, HubFixture.Package(appId, "1.0.0", "eval('1'); const pem = '-----BEGIN PRIVATE KEY-----'", ["https://{0}.example"]))).Dispose();

        var (_, version) = await SeeAsync($"/console/programs/{appId}/versions/1", "zh", hub.CookieOf(caller));
        var (missing, nothing) = await SeeAsync($"/console/programs/{appId}/versions/7", "zh", hub.CookieOf(caller));
        using var answer = await hub.TryAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions/7", token);

        Assert.Contains("此处使用了 `eval` 或 `new Function`；两者在 Alcove 中都会抛出错误。", version, StringComparison.Ordinal);
        Assert.Contains("此文件中有私钥。拿到小程序的人都能读到：请移除，并在其来源处作废。", version, StringComparison.Ordinal);
        Assert.Contains("此版本要求访问服务器 https://{0}.example。", version, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing);
        Assert.Contains($"没有“{appId}”的版本 7。", nothing, StringComparison.Ordinal);
        Assert.Contains($"There is no version 7 of '{appId}'.", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Page)> SeeAsync(string path, string language, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await hub.Http.SendAsync(request);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
