using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alcove.Hub.Console.Pages;

/// <summary>Signing out.</summary>
[Access(nameof(RouteAccess.SignedIn))]
internal sealed class SignOutModel(SignInManager<HubAccount> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/console/sign-in");
    }
}
