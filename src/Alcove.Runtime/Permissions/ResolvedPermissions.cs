using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.HostModules;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Permissions;

/// <summary>The permissions of one instance, worked out once when it opens: manifest and host policy together.</summary>
public sealed class ResolvedPermissions
{
    private readonly HashSet<PermissionScope> _granted;

    private ResolvedPermissions(InstalledProgram program, HostPolicy policy, IReadOnlyDictionary<string, HostModuleDescriptor> modules)
    {
        (Modules, Channels, Origins, AllowsLocalNetwork) = (modules, program.Host.Channels, program.RequestOrigins, policy.AllowsLocalNetwork);
        NeedsPrivacyAgreement = program.App.TryGetProperty("__usePrivacyCheck__", out var check) && check.ValueKind == JsonValueKind.True;
        _granted = [.. Enum.GetValues<PermissionScope>().Where(scope => !policy.Forbidden.Contains(scope) && IsGranted(scope, program, policy))];
        AskedOfUser =
        [
            .. UserPermission.Scopes.Where(permission => _granted.Any(scope => ScopeRules.NameOf(scope) == permission.Name)),
            .. modules.Values.Where(static module => module.Asks.Length > 0).Select(static module => UserPermission.OfModule(module.Name, module.Asks)),
        ];
    }

    /// <summary>Origins (scheme, host and port) that the program may talk to.</summary>
    public IReadOnlySet<string> Origins { get; }

    /// <summary>Modules of the host that it may call, by name.</summary>
    public IReadOnlyDictionary<string, HostModuleDescriptor> Modules { get; }

    /// <summary>Programs with which it may exchange messages, by channel.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Channels { get; }

    /// <summary>What its user decides about.</summary>
    public IReadOnlyList<UserPermission> AskedOfUser { get; }

    /// <summary>Whether declared origins may be plain HTTP or on this machine.</summary>
    public bool AllowsLocalNetwork { get; }

    /// <summary>Whether personal data waits for the user to agree to the author's privacy terms (app.json, __usePrivacyCheck__).</summary>
    public bool NeedsPrivacyAgreement { get; }

    /// <summary>Works them out.</summary>
    /// <param name="program">The verified program, with what it declares.</param>
    /// <param name="policy">What the host allows.</param>
    /// <param name="offered">The modules of the host.</param>
    public static ResolvedPermissions Resolve(InstalledProgram program, HostPolicy policy, IEnumerable<HostModuleDescriptor> offered)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(policy);
        var modules = offered.Where(module => program.Host.Modules.Contains(module.Name) && policy.MayUseModule(program, module.Name)).ToDictionary(static module => module.Name, StringComparer.Ordinal);
        return new(program, policy, modules);
    }

    /// <summary>Whether manifest and host allow the scope. Where users decide, they have the last word (<see cref="ProgramGrants"/>).</summary>
    public bool Allows(PermissionScope scope) => _granted.Contains(scope);

    /// <summary>Whether the user may be asked for it.</summary>
    public bool Asks(UserPermission permission) => AskedOfUser.Contains(permission);

    private bool IsGranted(PermissionScope scope, InstalledProgram program, HostPolicy policy) => ScopeRules.Of(scope) switch
    {
        GrantedBy.Everyone => true,
        // Which origin, module or channel is checked for each call; here it only counts whether there is any.
        GrantedBy.Manifest => scope == PermissionScope.Network ? Origins.Count > 0 : Modules.Count > 0 || Channels.Count > 0,
        GrantedBy.Host => scope == PermissionScope.Catalog && policy.CatalogReaders.Contains(program.AppId),
        GrantedBy.User => true,
        _ => false,
    };
}
