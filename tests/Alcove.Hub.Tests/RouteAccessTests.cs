using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Measuring;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Tests;

/// <summary>Every route there is, for everybody who must not use it. The list is the hub's own table of routes; a new route is in it by itself.</summary>
public sealed partial class RouteAccessTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Every_route_of_the_api_refuses_who_may_not_use_it()
    {
        var (organisation, owner, appId) = await hub.ProgramAsync();
        var (_, stranger, _) = await hub.ProgramAsync();
        var (_, viewer) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Viewer);
        var (_, developer) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Developer);
        var revoked = await RevokedTokenAsync(organisation, owner);
        var wrong = new List<string>();
        var routes = ApiRoutes();
        Assert.True(routes.Count > 40, $"only {routes.Count} routes were found");

        foreach (var (method, pattern, rule) in routes)
        {
            var path = Fill(pattern, organisation, appId);
            var expected = new List<(string Who, string? Token, HttpStatusCode Status)> { ("nobody", null, HttpStatusCode.Unauthorized), ("revoked token", revoked, HttpStatusCode.Unauthorized), ("nonsense", "alc_nonsense", HttpStatusCode.Unauthorized) };
            if (rule.IsStaffOnly) expected.AddRange([("an owner without a role of the hub", owner, HttpStatusCode.Forbidden)]);
            else if (rule.Member != MemberRole.None) expected.Add(("another organisation", stranger, HttpStatusCode.NotFound));
            if (rule.Member > MemberRole.Viewer) expected.Add(("a viewer", viewer, HttpStatusCode.Forbidden));
            if (rule.Member > MemberRole.Developer) expected.Add(("a developer", developer, HttpStatusCode.Forbidden));
            foreach (var (who, token, status) in expected)
            {
                using var answer = await hub.TryAsync(new HttpMethod(method), path, token, method is "POST" or "PUT" ? new { } : null);
                if (answer.StatusCode != status) wrong.Add($"{method} {path} for {who}: {(int)answer.StatusCode} instead of {(int)status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_member_gets_through_where_the_rule_says_so()
    {
        var (organisation, owner, appId) = await hub.ProgramAsync();
        foreach (var (method, pattern, _) in ApiRoutes().Where(static route => route.Method == "GET" && route.Rule.Member != MemberRole.None))
        {
            using var answer = await hub.TryAsync(HttpMethod.Get, Fill(pattern, organisation, appId), owner);
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotFound, $"{method} {pattern}: {(int)answer.StatusCode}");
            if (!pattern.Contains("{seq", StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_of_the_console_has_a_rule_and_sends_strangers_to_the_sign_in()
    {
        var (organisation, _, appId) = await hub.ProgramAsync();
        var pages = await PagesAsync();
        Assert.True(pages.Count > 10, $"only {pages.Count} pages were found");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var wrong = new List<string>();
        foreach (var (pattern, rule) in pages.Where(static page => !page.Rules.Look.Public))
        {
            using var answer = await client.GetAsync(new Uri($"{hub.Address}{Fill(pattern, organisation, appId)}"));
            if (answer.StatusCode != HttpStatusCode.Redirect || !answer.Headers.Location!.ToString().StartsWith("/console/sign-in", StringComparison.Ordinal)) wrong.Add($"{pattern} ({rule}): {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
        using var signIn = await client.GetAsync(new Uri($"{hub.Address}/console/sign-in"));
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
    }

    [Fact]
    public async Task Who_may_only_look_at_a_page_sends_nothing_to_it()
    {
        var (organisation, _, appId) = await hub.ProgramAsync();
        var (viewer, _) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Viewer);
        var (stranger, _) = await hub.AccountAsync(HubRoles.None);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (pattern, rules) in (await PagesAsync()).Where(static page => page.Rules.Look != page.Rules.Send))
        {
            tried++;
            var address = new Uri($"{hub.Address}{Fill(pattern, organisation, appId)}");
            foreach (var (who, caller, status) in ((string, Caller, HttpStatusCode)[])[("a viewer", viewer, HttpStatusCode.Forbidden), ("a stranger", stranger, HttpStatusCode.NotFound)])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address);
                request.Headers.Add("Cookie", hub.CookieOf(caller));
                using var answer = await hub.Http.SendAsync(request);
                if (answer.StatusCode != status) wrong.Add($"{pattern} for {who}: {(int)answer.StatusCode} instead of {(int)status} ({rules})");
            }

            using var look = new HttpRequestMessage(HttpMethod.Get, address);
            look.Headers.Add("Cookie", hub.CookieOf(viewer));
            using var seen = await hub.Http.SendAsync(look);
            if (seen.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound)) wrong.Add($"{pattern}: a viewer does not see it ({(int)seen.StatusCode})");
        }

        Assert.Empty(wrong);
        Assert.True(tried >= 3, $"only {tried} pages were tried");
    }

    [Fact]
    public async Task What_the_console_serves_beside_pages_refuses_who_may_not_see_it()
    {
        var (organisation, _, appId) = await hub.ProgramAsync();
        var (viewer, _) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Viewer);
        var (stranger, _) = await hub.AccountAsync(HubRoles.None);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var files = hub.Hub.Routes.OfType<RouteEndpoint>()
            .Where(static route => route.RoutePattern.RawText!.StartsWith("/console/", StringComparison.Ordinal) && route.Metadata.GetMetadata<RouteAccess>() is { Public: false }).ToArray();
        Assert.NotEmpty(files);
        foreach (var route in files)
        {
            var address = $"{hub.Address}{Fill(route.RoutePattern.RawText!, organisation, appId)}";
            foreach (var (who, status) in ((Caller?, HttpStatusCode)[])[(null, HttpStatusCode.Redirect), (stranger, HttpStatusCode.NotFound), (viewer, HttpStatusCode.NotFound)]) // there is nothing of this name for the last
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (who is not null) request.Headers.Add("Cookie", hub.CookieOf(who));
                using var answer = await client.SendAsync(request);
                Assert.Equal(status, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_token_of_an_organisation_has_no_power_elsewhere_and_no_roles_of_the_hub()
    {
        var (organisation, _, _) = await hub.ProgramAsync();
        var (caller, all) = await hub.AccountAsync(HubRoles.Administrator | HubRoles.Reviewer, organisation, MemberRole.Developer);
        var tokens = hub.Hub.Services.GetRequiredService<Tokens>();
        var (_, narrow) = await tokens.CreateAsync(caller, organisation, "ci", MemberRole.Developer, TimeSpan.FromDays(1), CancellationToken.None);

        using var withAll = await hub.TryAsync(HttpMethod.Get, "/api/v1/reviews", all);
        using var withNarrow = await hub.TryAsync(HttpMethod.Get, "/api/v1/reviews", narrow);
        using var owned = await hub.TryAsync(HttpMethod.Get, $"/api/v1/organisations/{organisation}", narrow);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK), (withAll.StatusCode, withNarrow.StatusCode, owned.StatusCode));
    }

    [Fact]
    public async Task A_cookie_opens_no_route_of_the_api()
    {
        var (caller, _) = await hub.AccountAsync(HubRoles.None);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add("Cookie", hub.CookieOf(caller));
        using var answer = await hub.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private List<(string Method, string Pattern, RouteAccess Rule)> ApiRoutes() =>
    [
        .. hub.Hub.Routes.OfType<RouteEndpoint>()
            .Where(static route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) || route.RoutePattern.RawText == MeasuringSetup.Path)
            .SelectMany(static route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => (method, route.RoutePattern.RawText!, AccessGate.RuleOf(route, method)!))),
    ];

    private async Task<List<(string Pattern, PageAccess Rules)>> PagesAsync()
    {
        var loader = hub.Hub.Services.GetRequiredService<PageLoader>();
        var pages = new List<(string, PageAccess)>();
        foreach (var route in hub.Hub.Routes.OfType<RouteEndpoint>())
        {
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var loaded = await loader.LoadAsync(page, route.Metadata);
            pages.Add((route.RoutePattern.RawText!, loaded.EndpointMetadata?.OfType<PageAccess>().FirstOrDefault() ?? throw new InvalidOperationException($"{route.DisplayName} has no rule")));
        }

        return pages;
    }

    private async Task<string> RevokedTokenAsync(string organisation, string owner)
    {
        var made = await hub.SendAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/tokens", owner, new { name = "ci", role = "Owner", days = 1 });
        await hub.SendAsync(HttpMethod.Delete, $"/api/v1/organisations/{organisation}/tokens/{made.GetProperty("id").GetString()}", owner);
        return made.GetProperty("token").GetString()!;
    }

    private static string Fill(string pattern, string organisation, string appId) => Place().Replace(pattern, match => match.Groups[1].Value switch
    {
        "organisation" => organisation,
        "appId" => appId,
        "seq" => "1",
        _ => "something",
    });

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Place();
}
