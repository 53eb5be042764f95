// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Catalog;

/// <summary>Permission scopes. 'grant' says who decides: everyone (no question), host (the host app's policy names the programs), user (a prompt that the shell draws; the summary is what it asks for). 'background': false refuses what needs the scope while the program is not in front.</summary>
public enum PermissionScope
{
    /// <summary>what every mini-program may do inside its own frame; granted by everyone.</summary>
    Basic,
    /// <summary>its own key-value store, within the quota; granted by everyone.</summary>
    Storage,
    /// <summary>its own files, within the quota; granted by everyone.</summary>
    Files,
    /// <summary>requests to the domains that the package declares; granted by manifest.</summary>
    Network,
    /// <summary>write to and read from the clipboard while in front; granted by everyone.</summary>
    Clipboard,
    /// <summary>open another mini-program; granted by everyone.</summary>
    Navigation,
    /// <summary>the host modules and channels that the package declares; granted by manifest.</summary>
    Host,
    /// <summary>list the mini-programs that this host can open; granted by host.</summary>
    Catalog,
    /// <summary>your name and picture; granted by user.</summary>
    UserInfo,
    /// <summary>your phone number; granted by user.</summary>
    PhoneNumber,
    /// <summary>where you are; granted by user.</summary>
    UserLocation,
    /// <summary>your microphone; granted by user.</summary>
    Record,
    /// <summary>your camera; granted by user.</summary>
    Camera,
    /// <summary>save pictures and videos to this device; granted by user.</summary>
    WritePhotosAlbum,
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
    /// <summary>user.</summary>
    User,
}

/// <summary>The rule of each scope.</summary>
public static class ScopeRules
{
    /// <summary>Who grants the scope.</summary>
    public static GrantedBy Of(PermissionScope scope) => scope switch
    {
        PermissionScope.Basic => GrantedBy.Everyone,
        PermissionScope.Storage => GrantedBy.Everyone,
        PermissionScope.Files => GrantedBy.Everyone,
        PermissionScope.Network => GrantedBy.Manifest,
        PermissionScope.Clipboard => GrantedBy.Everyone,
        PermissionScope.Navigation => GrantedBy.Everyone,
        PermissionScope.Host => GrantedBy.Manifest,
        PermissionScope.Catalog => GrantedBy.Host,
        PermissionScope.UserInfo => GrantedBy.User,
        PermissionScope.PhoneNumber => GrantedBy.User,
        PermissionScope.UserLocation => GrantedBy.User,
        PermissionScope.Record => GrantedBy.User,
        PermissionScope.Camera => GrantedBy.User,
        PermissionScope.WritePhotosAlbum => GrantedBy.User,
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>Its name in the contract.</summary>
    public static string NameOf(PermissionScope scope) => scope switch
    {
        PermissionScope.Basic => "basic",
        PermissionScope.Storage => "storage",
        PermissionScope.Files => "files",
        PermissionScope.Network => "network",
        PermissionScope.Clipboard => "clipboard",
        PermissionScope.Navigation => "navigation",
        PermissionScope.Host => "host",
        PermissionScope.Catalog => "catalog",
        PermissionScope.UserInfo => "userInfo",
        PermissionScope.PhoneNumber => "phoneNumber",
        PermissionScope.UserLocation => "userLocation",
        PermissionScope.Record => "record",
        PermissionScope.Camera => "camera",
        PermissionScope.WritePhotosAlbum => "writePhotosAlbum",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>What it is, in words that a question can use.</summary>
    public static string WhatOf(PermissionScope scope) => scope switch
    {
        PermissionScope.Basic => "what every mini-program may do inside its own frame",
        PermissionScope.Storage => "its own key-value store, within the quota",
        PermissionScope.Files => "its own files, within the quota",
        PermissionScope.Network => "requests to the domains that the package declares",
        PermissionScope.Clipboard => "write to and read from the clipboard while in front",
        PermissionScope.Navigation => "open another mini-program",
        PermissionScope.Host => "the host modules and channels that the package declares",
        PermissionScope.Catalog => "list the mini-programs that this host can open",
        PermissionScope.UserInfo => "your name and picture",
        PermissionScope.PhoneNumber => "your phone number",
        PermissionScope.UserLocation => "where you are",
        PermissionScope.Record => "your microphone",
        PermissionScope.Camera => "your camera",
        PermissionScope.WritePhotosAlbum => "save pictures and videos to this device",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>Whether it can be used while the program is not in front.</summary>
    public static bool WorksInBackground(PermissionScope scope) => scope is not (PermissionScope.Clipboard or PermissionScope.Navigation or PermissionScope.UserInfo or PermissionScope.PhoneNumber or PermissionScope.UserLocation or PermissionScope.Record or PermissionScope.Camera or PermissionScope.WritePhotosAlbum);
}
