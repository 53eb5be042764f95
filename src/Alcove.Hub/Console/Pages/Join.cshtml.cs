using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alcove.Hub.Console.Pages;

/// <summary>Where an invitation leads: a new account, or the one that is signed in.</summary>
[Access(nameof(RouteAccess.Anyone))]
internal sealed class JoinModel(Invitations invitations, UserManager<HubAccount> accounts, SignInManager<HubAccount> signIn, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = string.Empty;

    [BindProperty]
    public string Name { get; set; } = string.Empty;

    [BindProperty]
    public string DisplayName { get; set; } = string.Empty;

    [BindProperty]
    public string Password { get; set; } = string.Empty;

    public Invitation? Invitation { get; private set; }

    public Caller? SignedIn { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task OnGetAsync()
    {
        SignedIn = HttpContext.CallerOrNobody();
        Invitation = await invitations.FindAsync(Secret, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Invitation is null) return Page();
        var isNew = SignedIn is null;
        var account = isNew ? new HubAccount { Name = Name.Trim(), DisplayName = DisplayName.Trim().Length > 0 ? DisplayName.Trim() : Name.Trim() } : await accounts.FindByIdAsync(SignedIn!.AccountId);
        if (isNew && await CheckAsync(account!) is { Count: > 0 } problems)
        {
            Problems = problems;
            return Page();
        }

        try
        {
            await invitations.AcceptAsync(Secret, account!, isNew, HttpContext.RequestAborted);
        }
        catch (HubException exception)
        {
            Problems = [texts[exception.Text]];
            return Page();
        }

        if (isNew) await signIn.SignInAsync(account!, isPersistent: false);
        return LocalRedirect(isNew ? "/console/account" : "/console");
    }

    private async Task<IReadOnlyList<string>> CheckAsync(HubAccount account)
    {
        var problems = new List<string>();
        if (account.Name.Length is < 2 or > 40 || account.Name.Any(static c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '@'))) problems.Add(texts["The name has 2 to 40 letters, digits, dots, dashes and underscores."]);
        account.NormalizedName = accounts.NormalizeName(account.Name) ?? string.Empty;
        if (problems.Count == 0 && await accounts.FindByNameAsync(account.Name) is not null) problems.Add(texts["'{0}' is taken: choose another name.", account.Name]);
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, account, Password);
            problems.AddRange(result.Errors.Select(static error => error.Description));
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
        return problems;
    }
}
