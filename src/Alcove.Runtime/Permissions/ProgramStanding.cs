using System.Collections.Concurrent;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Permissions;

/// <summary>How a program stands with a user: what it may do and what it did.</summary>
public sealed record ProgramStanding(ProgramGrants Grants, ProgramActivity Activity);

/// <summary>One standing for each user and program, shared by what runs at the same time.</summary>
internal sealed class Standings(Vaults vaults)
{
    private readonly ConcurrentDictionary<(string UserId, string AppId), Lazy<ProgramStanding>> _known = new();

    public ProgramStanding Of(string userId, string appId) =>
        _known.GetOrAdd((userId, appId), id => new Lazy<ProgramStanding>(() => new(new ProgramGrants(Path.Combine(vaults.Of(id.UserId, id.AppId).Folder, "grants.json")), new ProgramActivity()))).Value;

    public void Forget(string userId, string appId)
    {
        if (!_known.TryRemove((userId, appId), out var standing)) return;
        standing.Value.Grants.Forget();
        standing.Value.Activity.Forget();
    }
}
