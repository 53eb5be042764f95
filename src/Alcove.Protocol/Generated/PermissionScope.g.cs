// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Catalog;

/// <summary>Permission scopes. 'grant' says who decides: everyone (no question), host (the host app's policy names the programs), user (a prompt).</summary>
public enum PermissionScope
{
    /// <summary>what every mini-program may do inside its own frame; granted by everyone.</summary>
    Basic,
    /// <summary>its own key-value store, within the quota; granted by everyone.</summary>
    Storage,
    /// <summary>requests to the domains that the package declares; granted by manifest.</summary>
    Network,
    /// <summary>write to and read from the clipboard while in front; granted by everyone.</summary>
    Clipboard,
    /// <summary>open another mini-program; granted by everyone.</summary>
    Navigation,
    /// <summary>list the mini-programs that this host can open; granted by host.</summary>
    Catalog,
}

/// <summary>Who decides about a scope.</summary>
public enum GrantedBy
{
    /// <summary>everyone.</summary>
    Everyone,
    /// <summary>manifest.</summary>
    Manifest,
    /// <summary>host.</summary>
    Host,
}

/// <summary>The rule of each scope.</summary>
public static class ScopeRules
{
    /// <summary>Who grants the scope.</summary>
    public static GrantedBy Of(PermissionScope scope) => scope switch
    {
        PermissionScope.Basic => GrantedBy.Everyone,
        PermissionScope.Storage => GrantedBy.Everyone,
        PermissionScope.Network => GrantedBy.Manifest,
        PermissionScope.Clipboard => GrantedBy.Everyone,
        PermissionScope.Navigation => GrantedBy.Everyone,
        PermissionScope.Catalog => GrantedBy.Host,
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
