using Alcove.Protocol.Catalog;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Permissions;

/// <summary>The permissions of one instance, worked out once when it opens: manifest and host policy together.</summary>
public sealed class ResolvedPermissions
{
    private readonly IReadOnlySet<PermissionScope> _granted;

    private ResolvedPermissions(IReadOnlySet<PermissionScope> granted, IReadOnlySet<string> origins, bool allowsLocalNetwork) =>
        (_granted, Origins, AllowsLocalNetwork) = (granted, origins, allowsLocalNetwork);

    /// <summary>Origins (scheme, host and port) that the program may talk to.</summary>
    public IReadOnlySet<string> Origins { get; }

    /// <summary>Whether declared origins may be plain HTTP or on this machine.</summary>
    public bool AllowsLocalNetwork { get; }

    /// <summary>Works them out.</summary>
    public static ResolvedPermissions Resolve(InstalledProgram program, HostPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(policy);
        var granted = Enum.GetValues<PermissionScope>().Where(scope => IsGranted(scope, program, policy)).ToHashSet();
        return new(granted, program.RequestOrigins, policy.AllowsLocalNetwork);
    }

    /// <summary>Whether the scope is granted.</summary>
    public bool Allows(PermissionScope scope) => _granted.Contains(scope);

    private static bool IsGranted(PermissionScope scope, InstalledProgram program, HostPolicy policy) => ScopeRules.Of(scope) switch
    {
        GrantedBy.Everyone => true,
        // Which origins is checked for each request; here it only counts whether there is any.
        GrantedBy.Manifest => program.RequestOrigins.Count > 0,
        GrantedBy.Host => scope == PermissionScope.Catalog && policy.CatalogReaders.Contains(program.AppId),
        _ => false,
    };
}
