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

    /// <summary>How far a program is trusted; by default each counts as reviewed. A host that opens what nobody looked at says so here.</summary>
    public Func<InstalledProgram, ProgramTrust> TrustOf { get; init; } = static _ => ProgramTrust.Reviewed;

    /// <summary>
    /// Programs of at least this trust are compiled to machine code while they run, by default reviewed ones. The others are
    /// interpreted: slower at long computations, and most holes of engines are in the compiler.
    /// </summary>
    public ProgramTrust JitFrom { get; init; } = ProgramTrust.Reviewed;

    /// <summary>True while developing: declared domains may be plain HTTP and on this machine.</summary>
    public bool AllowsLocalNetwork { get; init; }
}
