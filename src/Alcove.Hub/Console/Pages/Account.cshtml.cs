using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Alcove.Hub.Console.Pages;

/// <summary>One's own account: second step, passkeys, recovery codes, a token for the command line.</summary>
[Access(nameof(RouteAccess.SignedIn))]
internal sealed class AccountModel(UserManager<HubAccount> accounts, SignInManager<HubAccount> signIn, HubOptions options, Tokens tokens) : ConsolePage
{
    private const int RecoveryCodes = 10;

    public HubAccount Account { get; private set; } = new();

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public string AuthenticatorKey { get; private set; } = string.Empty;

    public string AuthenticatorCode { get; private set; } = string.Empty;

    public async Task OnGetAsync()
    {
        Account = await FindAsync();
        Passkeys = await accounts.GetPasskeysAsync(Account);
        if (Account.TwoFactor != 0) return;
        if (string.IsNullOrEmpty(await accounts.GetAuthenticatorKeyAsync(Account))) await accounts.ResetAuthenticatorKeyAsync(Account);
        AuthenticatorKey = (await accounts.GetAuthenticatorKeyAsync(Account))!;
        var address = $"otpauth://totp/{Uri.EscapeDataString(options.Name)}:{Uri.EscapeDataString(Account.Name)}?secret={AuthenticatorKey}&issuer={Uri.EscapeDataString(options.Name)}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        AuthenticatorCode = code.GetGraphic(4);
    }

    public async Task<IActionResult> OnPostSecondStepAsync(string code)
    {
        var account = await FindAsync();
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal))) return await DoAsync(static () => throw HubException.Bad("The code is not right. Is the clock of the device right?"), string.Empty);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await signIn.RefreshSignInAsync(account);
        Show("Recovery codes", string.Join(' ', await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []));
        return LocalRedirect("/console/account");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        var account = await FindAsync();
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.Name, DisplayName = account.DisplayName }), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, string? name)
    {
        var result = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!result.Succeeded) return await DoAsync(() => throw HubException.Bad($"The passkey was not taken: {result.Failure.Message}"), string.Empty, "/console/account");
        result.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim();
        await accounts.AddOrUpdatePasskeyAsync(await FindAsync(), result.Passkey);
        return await DoAsync(static () => Task.CompletedTask, "The passkey works from now on.", "/console/account");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id)
    {
        await accounts.RemovePasskeyAsync(await FindAsync(), Convert.FromHexString(id));
        return LocalRedirect("/console/account");
    }

    public Task<IActionResult> OnPostTokenAsync(int days) => DoAsync(
        async () => Show("Token for the command line", (await tokens.CreateAsync(Caller, null, "command line", MemberRole.None, TimeSpan.FromDays(days), Cancellation)).Token),
        "Use it with `alcove login`.", "/console/account");

    private async Task<HubAccount> FindAsync() => await accounts.FindByIdAsync(Caller.AccountId) ?? throw HubException.NotFound("such account");
}
