using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Tests.Programs;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>wx.getLaunchToken in a real worker. The test is the author's server: once with the host's answer, once with a library of others and the public key.</summary>
public sealed class LaunchTokenTests
{
    private const string Script = "Page({ onLoad() { wx.getLaunchToken({ success: ({ token }) => console.log(token), fail: ({ errMsg }) => console.log(errMsg) }) } })";

    private static RunningProgram Program(TestTime? time = null)
    {
        var program = RunningProgram.OnePage("<view/>", Script);
        program.Configure = options => options with { Accounts = new LocalAccount(new HostUser(LocalAccount.DefaultUserId, "Ada")), Time = time ?? TimeProvider.System };
        return program;
    }

    [Fact]
    public async Task Token_tells_the_authors_server_who_opened_the_program_and_how()
    {
        await using var program = Program();
        await program.OpenAsync("pages/a/a", "x=1", 1037, """{"appId":"shop","extraData":{"secret":1}}""");
        var token = await program.LineAsync();
        Assert.DoesNotContain("local", Payload(token).ToJsonString(), StringComparison.Ordinal); // the host's own id of the user
        var launch = program.Runtime.LaunchTokens.Verify("program", token);
        Assert.NotNull(launch);
        Assert.Equal((program.Runtime.Logins.OpenIdOf("program", LocalAccount.DefaultUserId), 1037, "pages/a/a", "shop"), (launch.OpenId, launch.Scene, launch.Path, launch.ReferrerAppId));
    }

    [Fact]
    public async Task Token_counts_once()
    {
        await using var program = await Program().OpenAsync();
        var token = await program.LineAsync();
        Assert.NotNull(program.Runtime.LaunchTokens.Verify("program", token));
        Assert.Null(program.Runtime.LaunchTokens.Verify("program", token));
    }

    [Fact]
    public async Task Token_of_another_program_is_refused_and_stays_good_for_its_own()
    {
        await using var program = await Program().OpenAsync();
        var token = await program.LineAsync();
        Assert.Null(program.Runtime.LaunchTokens.Verify("another", token));
        Assert.NotNull(program.Runtime.LaunchTokens.Verify("program", token));
    }

    [Fact]
    public async Task Token_is_refused_after_its_five_minutes()
    {
        var time = new TestTime();
        await using var program = await Program(time).OpenAsync();
        var token = await program.LineAsync();
        time.Add(TimeSpan.FromMinutes(6));
        Assert.Null(program.Runtime.LaunchTokens.Verify("program", token));
    }

    [Fact]
    public async Task Token_that_was_changed_or_signed_otherwise_is_refused()
    {
        await using var program = await Program().OpenAsync();
        var tokens = program.Runtime.LaunchTokens;
        var token = await program.LineAsync();
        var (header, payload, signature) = token.Split('.') is [var first, var second, var third] ? (first, second, third) : default;
        var other = Payload(token);
        other["sub"] = "somebodyelse0000000000000000";
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = Encoding.UTF8.GetBytes(tokens.PublicKeys);
        string Signed(string head, Func<byte[], byte[]> sign) => $"{Encode(head)}.{payload}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes($"{Encode(head)}.{payload}")))}";
        string[] forged =
        [
            $"{header}.{Encode(other.ToJsonString())}.{signature}", // another user
            $"{Encode("""{"alg":"none"}""")}.{payload}.", $"{header}.{payload}.", $"{Encode("""{"alg":"none"}""")}.{payload}.{signature}",
            Signed("""{"alg":"HS256"}""", content => HMACSHA256.HashData(publicKey, content)), // the public key as if it were a secret
            Signed("""{"alg":"ES256"}""", content => foreign.SignData(content, HashAlgorithmName.SHA256)),
            $"{header}.{payload}.{Base64Url.EncodeToString(foreign.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256))}",
            $"{token}.", $"{token}x", token[..^1], $"a{token}", "", "..", new string('a', 100_000),
        ];
        foreach (var text in forged) Assert.Null(tokens.Verify("program", text));
        Assert.NotNull(tokens.Verify("program", token)); // no forgery has used it up
    }

    [Fact]
    public async Task A_library_of_others_verifies_it_with_the_public_key()
    {
        await using var program = await Program().OpenAsync();
        var token = await program.LineAsync();
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = "alcove", ValidAudience = "program", ValidAlgorithms = ["ES256"], ClockSkew = TimeSpan.Zero, IssuerSigningKeys = new JsonWebKeySet(program.Runtime.LaunchTokens.PublicKeys).GetSigningKeys(),
        };
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, parameters);
        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(program.Runtime.Logins.OpenIdOf("program", LocalAccount.DefaultUserId), result.ClaimsIdentity.FindFirst("sub")!.Value);
        var life = result.SecurityToken.ValidTo - ((JsonWebToken)result.SecurityToken).IssuedAt;
        Assert.Equal(TimeSpan.FromMinutes(5), life);
        parameters.ValidAudience = "another";
        Assert.False((await new JsonWebTokenHandler().ValidateTokenAsync(token, parameters)).IsValid);
    }

    [Fact]
    public async Task Token_of_a_host_that_has_ended_is_refused_by_the_next_one()
    {
        await using var program = await Program().OpenAsync();
        var token = await program.LineAsync();
        await program.RestartHostAsync();
        Assert.Null(program.Runtime.LaunchTokens.Verify("program", token));
        Assert.NotNull(program.Runtime.LaunchTokens.Verify("program", await program.LineAsync())); // and its own are good
    }

    [Fact]
    public async Task Without_a_user_there_is_no_token()
    {
        await using var program = await RunningProgram.OnePage("<view/>", Script).OpenAsync();
        Assert.Equal("getLaunchToken:fail no user is signed in", await program.LineAsync());
    }

    private static JsonObject Payload(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
