using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Permissions;

/// <summary>What a user is told about a program of strangers before they open it for the first time: whose it is, and what it may ask for.</summary>
/// <param name="Origin">Whose it is, as its hub signed it.</param>
/// <param name="Asks">What it may ask its user for, in words.</param>
/// <param name="Servers">Origins that it declares and may talk to without a question.</param>
public sealed record Introduction(ProgramOrigin Origin, IReadOnlyList<string> Asks, IReadOnlyList<string> Servers)
{
    private const string ScopePrefix = "scope.";

    /// <summary>Introduces a program.</summary>
    /// <param name="program">The verified program.</param>
    /// <param name="permissions">What it may do here.</param>
    /// <param name="origin">Where it comes from.</param>
    internal static Introduction Of(InstalledProgram program, ResolvedPermissions permissions, ProgramOrigin origin)
    {
        var named = NamedIn(program);
        var asks = permissions.AskedOfUser.Where(permission => named.Contains(permission.Name) || permissions.Modules.Values.Any(module => UserPermission.OfModule(module.Name, module.Asks) == permission));
        return new(origin, [.. asks.Select(static permission => permission.What)], [.. permissions.Origins.Order(StringComparer.Ordinal)]);
    }

    // What app.json declares, and what the scripts that are here name an API of: whoever declares nothing is not left out for it.
    private static HashSet<string> NamedIn(InstalledProgram program)
    {
        var scripts = program.Package.Manifest.Files.Keys.Where(path => path.Value.EndsWith(".js", StringComparison.Ordinal) && program.Package.IsLoaded(path)).Select(program.Package.ReadText);
        var names = CodeScopes.NamedIn(scripts).Select(ScopeRules.NameOf).ToHashSet(StringComparer.Ordinal);
        if (program.App.TryGetProperty("permission", out var declared) && declared.ValueKind == JsonValueKind.Object)
            names.UnionWith(declared.EnumerateObject().Where(static scope => scope.Name.StartsWith(ScopePrefix, StringComparison.Ordinal)).Select(static scope => scope.Name[ScopePrefix.Length..]));
        return names;
    }
}
