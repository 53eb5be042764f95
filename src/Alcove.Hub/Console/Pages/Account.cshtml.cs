using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Alcove.Hub.Console.Pages;

/// <summary>One's own account: second step, passkeys, recovery codes, a token for the command line.</summary>
[Access(nameof(RouteAccess.SignedIn))]
internal sealed class AccountModel(UserManager<HubAccount> accounts, SignInManager<HubAccount> signIn, Passkeys passkeys, HubOptions options, Tokens tokens) : ConsolePage
{
    private const string Here = "/console/account";
    private const int RecoveryCodes = 10;

    public HubAccount Account { get; private set; } = new();

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public string AuthenticatorKey { get; private set; } = string.Empty;

    public string AuthenticatorCode { get; private set; } = string.Empty;

    public async Task OnGetAsync()
    {
        Account = await FindAsync();
        Passkeys = await passkeys.ListAsync(Account);
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
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal))) return await DoAsync(static () => throw HubException.Bad($"The code is not right. Is the clock of the device right?"), string.Empty);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await signIn.RefreshSignInAsync(account);
        Show("Recovery codes", string.Join(' ', await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []));
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginAddingAsync(await FindAsync()), "application/json");

    public Task<IActionResult> OnPostPasskeyAsync(string credential, string name) =>
        DoAsync(async () => await passkeys.AddAsync(await FindAsync(), credential ?? string.Empty, name ?? string.Empty), "The passkey works from now on.", Here);

    public Task<IActionResult> OnPostRenamePasskeyAsync(string id, string name) =>
        DoAsync(async () => await passkeys.RenameAsync(await FindAsync(), id, name ?? string.Empty), "The passkey has its new name.", Here);

    public Task<IActionResult> OnPostRemovePasskeyAsync(string id) =>
        DoAsync(async () => await passkeys.RemoveAsync(await FindAsync(), id), "The passkey does not sign in any more. Delete it on the device too.", Here);

    public Task<IActionResult> OnPostTokenAsync(int days) => DoAsync(
        async () => Show("Token for the command line", (await tokens.CreateAsync(Caller, null, "command line", MemberRole.None, TimeSpan.FromDays(days), Cancellation)).Token),
        "Use it with `alcove login`.", Here);

    private async Task<HubAccount> FindAsync() => await accounts.FindByIdAsync(Caller.AccountId) ?? throw HubException.NotFound($"such account");
}
