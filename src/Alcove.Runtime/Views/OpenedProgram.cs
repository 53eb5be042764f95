using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Views;

/// <summary>What the shell needs to draw the frame around a running mini-program.</summary>
/// <param name="Instance">Random name of the running instance, 128 bits in hexadecimal.</param>
/// <param name="Program">The verified program.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="Theme">light or dark.</param>
/// <param name="Language">The user's language as the shell reports it.</param>
public sealed record OpenedProgram(string Instance, InstalledProgram Program, ResolvedPermissions Permissions, string Theme, string Language)
{
    /// <summary>What its user is told before they open it for the first time; null when there is nothing to tell.</summary>
    public Introduction? Introduction { get; init; }
}
