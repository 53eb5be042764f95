namespace Alcove.Hub.Programs;

/// <summary>A program as the hub knows it.</summary>
/// <param name="AppId">Its id.</param>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Name">Its name in lists.</param>
/// <param name="Category">Where lists sort it.</param>
/// <param name="Listing">Names and descriptions by language, as JSON.</param>
/// <param name="MinimumSeq">Versions below it may not start any more.</param>
/// <param name="TakenDown">Why it cannot be had any more; null while it can.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="NewestIcon">Hash of its newest version's icon, which may be a draft's: for members; null for a letter.</param>
internal sealed record HubProgram(string AppId, string OrganisationId, string Name, string Category, string Listing, long MinimumSeq, string? TakenDown, long CreatedAt, string? NewestIcon)
{
    public const string Columns = "app_id, organisation_id, name, category, listing, minimum_seq, taken_down, created_at, (SELECT v.icon FROM versions v WHERE v.app_id = programs.app_id ORDER BY v.seq DESC LIMIT 1) AS newest_icon";
}
