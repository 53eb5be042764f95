namespace Alcove.Protocol.Catalog;

/// <summary>What a code may come to ask its user for, as far as its text says: the scopes of the APIs that it names. Nobody is kept from writing a name in pieces; then it asks all the same before anything happens.</summary>
public static class CodeScopes
{
    /// <summary>The scopes that users decide about of which an API is named in some scripts, in the order of the contract.</summary>
    public static IReadOnlyList<PermissionScope> NamedIn(IEnumerable<string> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        var code = string.Join('\n', scripts);
        return
        [
            .. ApiCatalog.All.Values
                .Where(static api => ScopeRules.Of(api.Scope) == GrantedBy.User)
                .Where(api => code.Contains($".{api.Name}", StringComparison.Ordinal) || (api.SyncName is not null && code.Contains($".{api.SyncName}", StringComparison.Ordinal)))
                .Select(static api => api.Scope).Distinct().Order(),
        ];
    }
}
