using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Tests.Broker;

/// <summary>
/// Every API of the contract in four states, from a worker that has been taken over: what the gate lets through is what the contract
/// declares, for all of them. Whether an API then works is the matter of its own test.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly int[] Refusals = [.. new[] { ErrorCode.UnknownApi, ErrorCode.PermissionDenied, ErrorCode.DomainNotAllowed, ErrorCode.AuthDenied, ErrorCode.NotInFront }.Select(static code => (int)code)];

    // Names that their own rules look up, after the gate.
    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["callHostModule"] = """{"module":"bench","method":"who"}""",
        ["postToChannel"] = """{"channel":"c","to":"other"}""",
    };

    public static TheoryData<string> States { get; } = new(["granted", "denied", "revoked", "background"]);

    [Theory]
    [MemberData(nameof(States))]
    public async Task What_a_worker_reaches_is_what_the_contract_declares(string state)
    {
        await using var program = await new RawProgram { IsTrusted = state != "denied", Policy = state == "denied" ? new HostPolicy() : new HostPolicy { CatalogReaders = new HashSet<string> { "program" } }, Answer = state == "denied" ? "never" : "always" }.OpenAsync();
        if (state == "revoked")
        {
            foreach (var permission in program.Instance.Permissions.AskedOfUser)
            {
                program.Instance.Standing.Grants.Decide(permission, GrantState.Allowed);
                program.Instance.Standing.Grants.Decide(permission, GrantState.Refused);
            }
        }

        if (state == "background") program.Instance.Hide();
        var wrong = new List<string>();
        foreach (var api in ApiCatalog.All.Values.Where(static api => api.Name is not ("exitMiniProgram" or "saveExitState")).OrderBy(static api => api.Name, StringComparer.Ordinal))
        {
            var before = program.ShellCalls.Count;
            var code = await program.CallAsync(api.Name, Arguments.GetValueOrDefault(api.Name) ?? MinimalArguments(api));
            var (declared, observed) = (Declared(api, state), Refusals.Contains(code) ? (ErrorCode)code : ErrorCode.None);
            // An API may be refused by the device, the user or its own rules once it is let through; the gate's refusals are exact.
            if (declared != observed) wrong.Add($"{api.Name} ({ScopeRules.NameOf(api.Scope)}): declared {declared}, observed {observed}");
            var reached = program.ShellCalls.Skip(before).Any(call => call.Api == api.Name);
            if (declared != ErrorCode.None && reached) wrong.Add($"{api.Name} was refused and reached the shell");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("openPage2")]
    [InlineData("__proto__")]
    [InlineData("")]
    [InlineData("getStorageSync")]
    [InlineData("GETSTORAGE")]
    public async Task A_name_that_is_not_in_the_contract_reaches_nothing(string api)
    {
        await using var program = await new RawProgram().OpenAsync();
        Assert.Equal((int)ErrorCode.UnknownApi, await program.CallAsync(api, "{}"));
        Assert.Empty(program.ShellCalls);
    }

    [Theory]
    [InlineData("bench", "secret", ErrorCode.UnknownApi)]
    [InlineData("bench", "Describe", ErrorCode.UnknownApi)]
    [InlineData("bench", "SecretAsync", ErrorCode.UnknownApi)]
    [InlineData("nothing", "who", ErrorCode.PermissionDenied)]
    [InlineData("bench", "who", ErrorCode.None)]
    public async Task Of_a_host_module_only_marked_methods_can_be_called(string module, string method, ErrorCode expected)
    {
        await using var program = await new RawProgram().OpenAsync();
        Assert.Equal((int)expected, await program.CallAsync("callHostModule", $$"""{"module":"{{module}}","method":"{{method}}","arguments":[]}"""));
    }

    /// <summary>What the contract says of an API in a state. A worker is no web page, so what is for pages is for workers too.</summary>
    private static ErrorCode Declared(ApiDescriptor api, string state)
    {
        if (api.IsHostOnly) return ErrorCode.UnknownApi;
        var grantedBy = ScopeRules.Of(api.Scope);
        if (state == "denied" && api.Scope == PermissionScope.Network) return ErrorCode.DomainNotAllowed;
        if (state == "denied" && grantedBy is GrantedBy.Manifest or GrantedBy.Host) return ErrorCode.PermissionDenied;
        if (state == "background" && !ScopeRules.WorksInBackground(api.Scope)) return ErrorCode.NotInFront;
        return grantedBy == GrantedBy.User && state is "denied" or "revoked" ? ErrorCode.AuthDenied : ErrorCode.None;
    }

    /// <summary>The least that passes the API's own check: found by giving what its check says is missing or wrong.</summary>
    private static string MinimalArguments(ApiDescriptor api)
    {
        var fields = new Dictionary<string, string>();
        for (var round = 0; round < 20; round++)
        {
            var json = $"{{{string.Join(",", fields.Select(static field => $"{JsonSerializer.Serialize(field.Key)}:{field.Value}"))}}}";
            if (api.Check(JsonDocument.Parse(json).RootElement).Problem is not { } problem) return json;
            var name = problem.Split('\'')[1];
            fields[name] = fields.TryGetValue(name, out var before) ? before switch { "\"x\"" => "1", "1" => "[]", _ => "{}" } : "\"x\"";
        }

        throw new InvalidOperationException($"no arguments found for '{api.Name}'");
    }
}
