using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>wx.login and what builds on it, in a real worker; the test is the author's server.</summary>
public sealed class AccountTests
{
    private static readonly HostUser User = new(LocalAccount.DefaultUserId, "Ada", "data:image/png;base64,AA==", "+4915112345");

    private static RunningProgram Program(string script) => new RunningProgram { Configure = static options => options with { Accounts = new LocalAccount(User) } }
        .File("app.json", """{ "pages": ["pages/a/a"] }""").File("app.js", "App({})").File("pages/a/a.wxml", "<button id='b' open-type='getPhoneNumber' bindgetphonenumber='on'>x</button>")
        .File("pages/a/a.js", script);

    [Fact]
    public async Task Login_code_is_exchanged_once_for_a_pseudonym()
    {
        await using var program = await Program("Page({ onLoad() { wx.login({ success: ({ code, errMsg }) => console.log(errMsg + ' ' + code) }) } })").OpenAsync();
        var line = await program.LineAsync();
        Assert.StartsWith("login:ok ", line, StringComparison.Ordinal);
        var code = line["login:ok ".Length..];
        Assert.Equal(22, code.Length); // 128 bits in base64url
        Assert.Null(program.Runtime.Logins.Exchange("another", Guid.NewGuid().ToString()));
        var session = program.Runtime.Logins.Exchange("program", code);
        Assert.NotNull(session);
        Assert.Equal(28, session.OpenId.Length);
        Assert.Equal(16, Convert.FromBase64String(session.SessionKey).Length);
        Assert.Null(program.Runtime.Logins.Exchange("program", code));
    }

    [Fact]
    public async Task Login_code_of_another_program_is_used_up_without_an_answer()
    {
        await using var program = await Program("Page({ onLoad() { wx.login({ success: ({ code }) => console.log(code) }) } })").OpenAsync();
        var code = await program.LineAsync();
        Assert.Null(program.Runtime.Logins.Exchange("another", code));
        Assert.Null(program.Runtime.Logins.Exchange("program", code));
    }

    [Fact]
    public async Task OpenId_is_stable_and_different_for_each_program_and_user()
    {
        await using var program = await Program("Page({})").OpenAsync();
        var logins = program.Runtime.Logins;
        Assert.Equal(logins.OpenIdOf("program", "a"), logins.OpenIdOf("program", "a"));
        Assert.Equal(4, new HashSet<string> { logins.OpenIdOf("program", "a"), logins.OpenIdOf("program", "b"), logins.OpenIdOf("other", "a"), logins.OpenIdOf("programa", "") }.Count);
    }

    [Fact]
    public async Task CheckSession_fails_before_and_works_after_login()
    {
        await using var program = await Program("""
            Page({ async onLoad() {
              await wx.checkSession().catch(({ errMsg }) => console.log(errMsg))
              await wx.login()
              console.log((await wx.checkSession()).errMsg)
            } })
            """).OpenAsync();
        Assert.Equal(["refused", "checkSession:ok"], (await program.LinesAsync(2)).Select(line => line == "checkSession:fail session expired" ? "refused" : line));
    }

    [Fact]
    public async Task Login_without_an_account_system_says_so()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { wx.login({ fail: ({ errMsg }) => console.log(errMsg) }) } })");
        await program.OpenAsync();
        Assert.Equal("login:fail no user is signed in", await program.LineAsync());
    }

    [Fact]
    public async Task UserInfo_after_consent_is_signed_and_encrypted_with_the_session_key()
    {
        await using var program = Program("""
            Page({ async onLoad() {
              const { code } = await wx.login()
              const { userInfo, rawData, signature, encryptedData, iv } = await wx.getUserInfo({ lang: 'zh_CN' })
              console.log(JSON.stringify({ code, nickName: userInfo.nickName, rawData, signature, encryptedData, iv }))
            } })
            """);
        program.Views.Answer("askPermission", static _ => """{"answer":"always"}""");
        await program.OpenAsync();
        using var told = JsonDocument.Parse(await program.LineAsync());
        string Text(string name) => told.RootElement.GetProperty(name).GetString()!;
        Assert.Equal("Ada", Text("nickName"));
        var session = program.Runtime.Logins.Exchange("program", Text("code"))!;
#pragma warning disable CA5350 // what authors' servers compute
        Assert.Equal(Text("signature"), Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Text("rawData") + session.SessionKey))));
#pragma warning restore CA5350
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(session.SessionKey);
        using var secret = JsonDocument.Parse(aes.DecryptCbc(Convert.FromBase64String(Text("encryptedData")), Convert.FromBase64String(Text("iv"))));
        Assert.Equal(session.OpenId, secret.RootElement.GetProperty("openId").GetString());
        Assert.Equal("program", secret.RootElement.GetProperty("watermark").GetProperty("appid").GetString());
    }

    [Fact]
    public async Task UserProfile_asks_each_time_and_shows_the_reason()
    {
        await using var program = Program("""
            Page({ async onLoad() {
              console.log((await wx.getUserProfile({ desc: 'to greet\u202e you\n' })).userInfo.nickName)
              await wx.getUserProfile({ desc: 'again' }).catch(({ errMsg }) => console.log(errMsg))
            } })
            """);
        var answers = new Queue<string>(["once", "dismissed"]);
        program.Views.Answer("askPermission", _ => $$"""{"answer":"{{answers.Dequeue()}}"}""");
        await program.OpenAsync();
        Assert.Equal(["Ada", "getUserProfile:fail auth deny"], await program.LinesAsync(2));
        var asked = program.Views.Calls.Where(call => call.Api == "askPermission").Select(call => call.Arguments).ToArray();
        Assert.Equal("to greet you ", asked[0].GetProperty("purpose").GetString());
        Assert.True(asked[1].GetProperty("once").GetBoolean());
    }

    [Fact]
    public async Task PhoneNumber_button_gives_a_code_for_the_server()
    {
        await using var program = Program("Page({ on({ detail }) { console.log(detail.errMsg + ' ' + detail.code) } })");
        program.Views.Answer("askPermission", static _ => """{"answer":"once"}""");
        await program.OpenAsync();
        await program.UntilTextAsync("x");
        program.Emit("b", "alcove-open", """{"openType":"getPhoneNumber"}""");
        var line = await program.LineAsync();
        Assert.StartsWith("getPhoneNumber:ok ", line, StringComparison.Ordinal);
        Assert.Equal("+4915112345", program.Runtime.Logins.ExchangePhoneNumber("program", line["getPhoneNumber:ok ".Length..]));
    }
}
