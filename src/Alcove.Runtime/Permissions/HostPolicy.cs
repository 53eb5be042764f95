using Alcove.Protocol.Catalog;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Permissions;

/// <summary>What the host app itself decides about mini-programs.</summary>
public sealed class HostPolicy
{
    /// <summary>Ids of the programs that may list what the host can open; by default none.</summary>
    public IReadOnlySet<string> CatalogReaders { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Scopes that no program of this host gets, whatever its user would say; by default none.</summary>
    public IReadOnlySet<PermissionScope> Forbidden { get; init; } = new HashSet<PermissionScope>();

    /// <summary>Whether a program may use a host module (by name) that it declares; by default each may.</summary>
    public Func<InstalledProgram, string, bool> MayUseModule { get; init; } = static (_, _) => true;

    /// <summary>True while developing: declared domains may be plain HTTP and on this machine.</summary>
    public bool AllowsLocalNetwork { get; init; }
}
