using Alcove.Protocol.Catalog;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Permissions;

/// <summary>The permissions of one instance, worked out once when it opens: manifest and host policy together.</summary>
public sealed class ResolvedPermissions
{
    private readonly IReadOnlySet<PermissionScope> _granted;

    private ResolvedPermissions(IReadOnlySet<PermissionScope> granted, IReadOnlySet<string> origins, bool allowsLocalNetwork, bool needsPrivacyAgreement) =>
        (_granted, Origins, AllowsLocalNetwork, NeedsPrivacyAgreement) = (granted, origins, allowsLocalNetwork, needsPrivacyAgreement);

    /// <summary>Origins (scheme, host and port) that the program may talk to.</summary>
    public IReadOnlySet<string> Origins { get; }

    /// <summary>Whether declared origins may be plain HTTP or on this machine.</summary>
    public bool AllowsLocalNetwork { get; }

    /// <summary>Whether personal data waits for the user to agree to the author's privacy terms (app.json, __usePrivacyCheck__).</summary>
    public bool NeedsPrivacyAgreement { get; }

    /// <summary>Works them out.</summary>
    public static ResolvedPermissions Resolve(InstalledProgram program, HostPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(policy);
        var granted = Enum.GetValues<PermissionScope>().Where(scope => !policy.Forbidden.Contains(scope) && IsGranted(scope, program, policy)).ToHashSet();
        return new(granted, program.RequestOrigins, policy.AllowsLocalNetwork, program.App.TryGetProperty("__usePrivacyCheck__", out var check) && check.ValueKind == System.Text.Json.JsonValueKind.True);
    }

    /// <summary>Whether manifest and host allow the scope. Where users decide, they have the last word (<see cref="ProgramGrants"/>).</summary>
    public bool Allows(PermissionScope scope) => _granted.Contains(scope);

    private static bool IsGranted(PermissionScope scope, InstalledProgram program, HostPolicy policy) => ScopeRules.Of(scope) switch
    {
        GrantedBy.Everyone => true,
        // Which origins is checked for each request; here it only counts whether there is any.
        GrantedBy.Manifest => program.RequestOrigins.Count > 0,
        GrantedBy.Host => scope == PermissionScope.Catalog && policy.CatalogReaders.Contains(program.AppId),
        GrantedBy.User => true,
        _ => false,
    };
}
