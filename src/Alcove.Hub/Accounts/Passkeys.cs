using Alcove.Hub.Access;
using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Accounts;

/// <summary>Makes, uses, renames and removes passkeys. The library checks what browsers send; the store keeps it and writes the audit log.</summary>
internal sealed class Passkeys(UserManager<HubAccount> accounts, SignInManager<HubAccount> signIn)
{
    private const int MostPerAccount = 20;
    private const int LongestName = 40;
    private const string NameWithoutOne = "Passkey";

    public Task<IList<UserPasskeyInfo>> ListAsync(HubAccount account) => accounts.GetPasskeysAsync(account);

    /// <summary>What a browser needs to make one, as JSON.</summary>
    public Task<string> BeginAddingAsync(HubAccount account) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.Name, DisplayName = account.DisplayName });

    /// <summary>Takes the one that a browser made.</summary>
    public async Task AddAsync(HubAccount account, string credential, string name)
    {
        if ((await ListAsync(account)).Count >= MostPerAccount) throw HubException.Conflict($"An account has at most {MostPerAccount} passkeys: remove one that you do not use any more.");
        var result = await AskAsync(signIn.PerformPasskeyAttestationAsync, credential);
        if (result is not { Succeeded: true } || result.UserEntity.Id != account.Id) throw HubException.Bad($"The passkey was not taken: the page was open for too long, or was sent twice. Add it again.");
        result.Passkey.Name = NameOf(name);
        await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey);
    }

    public async Task RenameAsync(HubAccount account, string id, string name)
    {
        var passkey = await FindAsync(account, id);
        passkey.Name = NameOf(name);
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
    }

    public async Task RemoveAsync(HubAccount account, string id) => await accounts.RemovePasskeyAsync(account, (await FindAsync(account, id)).CredentialId);

    /// <summary>What a browser needs to find one, as JSON.</summary>
    public Task<string> BeginSignInAsync() => signIn.MakePasskeyRequestOptionsAsync(null!); // of any account: nobody has typed a name

    /// <summary>Signs in whom a passkey belongs to; null when it belongs to nobody here, or the answer is not to this question.</summary>
    public async Task<HubAccount?> SignInAsync(string credential)
    {
        var result = await AskAsync(signIn.PerformPasskeyAssertionAsync, credential);
        if (result is not { Succeeded: true }) return null;
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        await signIn.SignInAsync(result.User, isPersistent: false);
        return result.User;
    }

    // The library throws where nothing was asked before, which a form that is sent twice does.
    private static async Task<T?> AskAsync<T>(Func<string, Task<T>> perform, string credential)
        where T : class
    {
        if (credential.Length == 0) return null;
        try
        {
            return await perform(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<UserPasskeyInfo> FindAsync(HubAccount account, string id) =>
        (await ListAsync(account)).FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) ?? throw HubException.NotFound($"such passkey of yours: look at the list again");

    private static string NameOf(string text)
    {
        var name = text.Trim();
        if (name.Length > LongestName) throw HubException.Bad($"The name of a passkey has at most {LongestName} characters.");
        return name.Length > 0 ? name : NameWithoutOne;
    }
}
