using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Permissions;

/// <summary>How a program stands with a user: what it may do and what it did.</summary>
public sealed record ProgramStanding(ProgramGrants Grants, ProgramActivity Activity);

/// <summary>One standing for each user and program, shared by what runs at the same time.</summary>
internal sealed class Standings(Vaults vaults)
{
    private readonly OpenSet<ProgramStanding> _known = new((userId, appId) => new(new ProgramGrants(Path.Combine(vaults.Of(userId, appId).Folder, "grants.json")), new ProgramActivity()));

    public ProgramStanding Of(string userId, string appId) => _known.Of(userId, appId);

    public void Forget(string userId, string appId)
    {
        if (_known.Take(userId, appId) is not { } standing) return;
        standing.Grants.Forget();
        standing.Activity.Forget();
    }
}
