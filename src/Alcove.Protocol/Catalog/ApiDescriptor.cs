using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>What the contract says of one host API.</summary>
/// <param name="Name">The name on <c>wx</c>.</param>
/// <param name="Group">The file of the contract it stands in.</param>
/// <param name="Handler">Who carries it out.</param>
/// <param name="Scope">The permission that it needs.</param>
/// <param name="SyncName">Name of the blocking variant; null when there is none.</param>
/// <param name="IsInternal">True when only the framework calls it.</param>
/// <param name="IsHostOnly">True when only the host asks it of the shell; a worker that calls it is refused.</param>
/// <param name="IsForPages">True when the pages of web programs may call it themselves.</param>
/// <param name="Since">The first version that has it.</param>
/// <param name="Quota">Its quota class: which budgets it counts against (docs/reference/budgets.md).</param>
/// <param name="Check">Checks unchecked arguments.</param>
public sealed record ApiDescriptor(
    string Name, string Group, ApiHandler Handler, PermissionScope Scope, string? SyncName, bool IsInternal, bool IsHostOnly, bool IsForPages, string Since, string Quota, Func<JsonElement, ArgumentCheck> Check);
