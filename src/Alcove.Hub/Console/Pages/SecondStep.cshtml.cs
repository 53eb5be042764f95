using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alcove.Hub.Console.Pages;

/// <summary>The second step of signing in: six digits of an authenticator app, or a recovery code.</summary>
[Access(nameof(RouteAccess.Anyone))]
internal sealed class SecondStepModel(SignInManager<HubAccount> signIn, SignInLog log, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "/console";

    [BindProperty]
    public string Code { get; set; } = string.Empty;

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return LocalRedirect("/console/sign-in");
        var code = Code.Replace(" ", string.Empty, StringComparison.Ordinal);
        var result = code.Length == 6 && code.All(char.IsAsciiDigit) ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false) : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            await log.WriteAsync(account, SignInLog.SecondStep, HttpContext.RequestAborted);
            return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/console");
        }

        Problem = result.IsLockedOut ? texts["Too many attempts: wait a quarter of an hour."] : texts["The code is not right."];
        return Page();
    }
}
