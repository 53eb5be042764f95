using System.Net;
using System.Text.RegularExpressions;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Tests;

/// <summary>The hub's pages as a browser gets them.</summary>
public sealed partial class ConsoleTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const string Password = "a long enough passphrase";

    [Theory]
    [InlineData("/console/sign-in")]
    [InlineData("/console/console.js")]
    [InlineData("/api/v1/me")]
    [InlineData("/nothing")]
    public async Task Every_answer_allows_no_code_but_the_consoles_own_file_and_no_frame(string path)
    {
        using var answer = await hub.Http.GetAsync(path);

        Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out var values), "there is no policy");
        var policy = Assert.Single(values).Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Ten_wrong_passwords_close_an_account_for_a_while()
    {
        var name = await AccountAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(name, Password)).Status);
        for (var i = 1; i < 10; i++) Assert.Contains("do not fit together", (await SignInAsync(name, $"wrong {i}")).Text, StringComparison.Ordinal);
        await SignInAsync(name, "wrong 10");

        var (status, text) = await SignInAsync(name, Password);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Too many attempts", text, StringComparison.Ordinal);
    }

    private async Task<string> AccountAsync()
    {
        await using var scope = hub.Hub.Services.CreateAsyncScope();
        var account = new HubAccount { Name = $"user-{Guid.NewGuid():N}", DisplayName = "Somebody", HubRoles = (long)HubRoles.None };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<HubAccount>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(static error => error.Description)));
        return account.Name;
    }

    // As a browser: the form with its token, then what was typed.
    private async Task<(HttpStatusCode Status, string Text)> SignInAsync(string name, string password)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(hub.Address) };
        var token = FormToken().Match(await client.GetStringAsync("/console/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = name, ["Password"] = password, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/console/sign-in", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""")]
    private static partial Regex FormToken();
}
