using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Console;

/// <summary>What the identity library says about a password, in the language of the console. The rules stand in <see cref="ConsoleSetup"/>.</summary>
internal sealed class PasswordProblems(Texts texts) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = texts["A password has at least {0} characters.", length] };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new() { Code = nameof(PasswordRequiresUniqueChars), Description = texts["A password has at least {0} different characters.", uniqueChars] };
}
