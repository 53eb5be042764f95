using Alcove.Hub.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Console;

/// <summary>What the pages of the console have in common.</summary>
internal abstract class ConsolePage : PageModel
{
    /// <summary>Who looks at it.</summary>
    protected Caller Caller => HttpContext.Caller();

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Does something that a form asks for, and shows the page again with what came of it.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task> action, string done, string? to = null)
    {
        try
        {
            await action();
            Say(done);
        }
        catch (HubException exception)
        {
            TempData["problem"] = HttpContext.RequestServices.GetRequiredService<Texts>()[exception.Text];
        }

        return LocalRedirect(to ?? Request.Path + Request.QueryString);
    }

    /// <summary>Something to show once on the next page.</summary>
    protected void Say(string text) => TempData["done"] = text;

    /// <summary>A secret to show once on the next page, and what it is.</summary>
    protected void Show(string what, string secret) => (TempData["secret-name"], TempData["secret"]) = (what, secret);
}
