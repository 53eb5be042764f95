using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alcove.Hub.Console.Pages;

/// <summary>Signing in, with a password or a passkey.</summary>
[Access(nameof(RouteAccess.Anyone))]
internal sealed class SignInModel(SignInManager<HubAccount> signIn, UserManager<HubAccount> accounts, Passkeys passkeys, SignInLog log, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "/console";

    [BindProperty]
    public string Name { get; set; } = string.Empty;

    [BindProperty]
    public string Password { get; set; } = string.Empty;

    [BindProperty]
    public string Credential { get; set; } = string.Empty;

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.PasswordSignInAsync(Name, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await log.WriteAsync((await accounts.FindByNameAsync(Name))!, SignInLog.Password, HttpContext.RequestAborted);
            return LocalRedirect(Target);
        }

        if (result.RequiresTwoFactor) return LocalRedirect($"/console/second-step?returnTo={Uri.EscapeDataString(Target)}");
        Problem = result.IsLockedOut ? texts["Too many attempts: wait a quarter of an hour."] : texts["Name and password do not fit together."];
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginSignInAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (await passkeys.SignInAsync(Credential) is { } account)
        {
            await log.WriteAsync(account, SignInLog.Passkey, HttpContext.RequestAborted);
            return LocalRedirect(Target);
        }

        Problem = texts["This passkey is not known here: it was removed, or belongs to another hub. Sign in with your password."];
        return Page();
    }

    // SECURITY(T43): only to a place of this hub.
    private string Target => Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/console";
}
