using Alcove.Protocol.Catalog;

namespace Alcove.Runtime.Permissions;

/// <summary>Something that a user allows a program or not: a scope of the contract, or a module of the host.</summary>
/// <param name="Name">Its name: what is kept, and what programs read after "scope.".</param>
/// <param name="What">What it is, in words that a question can use.</param>
public readonly record struct UserPermission(string Name, string What)
{
    /// <summary>The scopes of the contract that users decide about.</summary>
    public static IReadOnlyList<UserPermission> Scopes { get; } = [.. Enum.GetValues<PermissionScope>().Where(static scope => ScopeRules.Of(scope) == GrantedBy.User).Select(Of)];

    /// <summary>A scope of the contract.</summary>
    public static UserPermission Of(PermissionScope scope) => new(ScopeRules.NameOf(scope), ScopeRules.WhatOf(scope));

    /// <summary>The use of a module of the host.</summary>
    public static UserPermission OfModule(string module, string asks) => new($"host.{module}", asks);
}
