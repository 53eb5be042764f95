namespace Alcove.Runtime.Permissions;

/// <summary>What the host app itself decides about mini-programs.</summary>
public sealed class HostPolicy
{
    /// <summary>Ids of the programs that may list what the host can open; by default none.</summary>
    public IReadOnlySet<string> CatalogReaders { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>True while developing: declared domains may be plain HTTP and on this machine.</summary>
    public bool AllowsLocalNetwork { get; init; }
}
