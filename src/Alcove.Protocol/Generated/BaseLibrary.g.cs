// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Catalog;

/// <summary>The level of the base library: what a program finds around it. Programs read it as SDKVersion; packages and releases name the span on which they run.</summary>
public static class BaseLibrary
{
    /// <summary>The level that a host with this version of Alcove brings along.</summary>
    public const string Version = "3.8.12";

    /// <summary>The newest platform code: what `platform_version` of a web program's manifest counts in.</summary>
    public const int PlatformCode = 1;

    /// <summary>The first level that has a platform code; null for a code that this version does not know.</summary>
    public static string? FirstWith(int platformCode) => platformCode switch
    {
        1 => "3.8.12",
        _ => null,
    };
}
