using Alcove.Hub.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alcove.Hub.Console.Pages;

/// <summary>Keeps the language that somebody chose, in a cookie of this browser.</summary>
[Access(nameof(RouteAccess.Anyone))]
internal sealed class LanguageModel : PageModel
{
    public IActionResult OnPost(string language, string returnTo)
    {
        Response.Cookies.Append(Texts.LanguageCookie, language == "zh" ? "zh" : "en", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/console" });
        return LocalRedirect(Url.IsLocalUrl(returnTo) ? returnTo : "/console");
    }
}
