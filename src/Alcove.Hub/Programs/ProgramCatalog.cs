using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Distribution;
using Alcove.Hub.Storage;
using Alcove.Packaging.Trust;
using Alcove.Packaging;

namespace Alcove.Hub.Programs;

/// <summary>The programs of all organisations.</summary>
internal sealed class ProgramCatalog(HubDatabase database, TimeProvider time)
{
    private const int LongestName = 64;

    /// <summary>The categories of lists.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["business", "education", "entertainment", "finance", "food", "games", "government", "health", "lifestyle", "media", "shopping", "social", "tools", "travel", "other"];

    /// <summary>Registers an id. It cannot be given to anybody else afterwards.</summary>
    public Task<HubProgram> RegisterAsync(Caller caller, string organisationId, string appId, string name, string category, CancellationToken cancellationToken)
    {
        if (!Manifest.IsAppId(appId)) throw HubException.Bad($"'{appId}' is no id for a program: 1 to 64 letters, digits, dots, dashes or underscores.");
        name = name.Trim();
        if (name.Length is 0 or > LongestName) throw HubException.Bad($"The name of a program has 1 to {LongestName} characters.");
        if (!Categories.Contains(category)) throw HubException.Bad($"There is no category '{category}': choose one of {string.Join(", ", Categories)}.");
        return database.WriteAsync(
            async session =>
            {
                if (await session.FindAsync<string>("SELECT app_id FROM programs WHERE LOWER(app_id) = LOWER(@appId)", new { appId }) is { } taken)
                    throw HubException.Conflict($"The id '{taken}' is taken: choose another in the program's configuration.");
                await CheckNameAsync(session, organisationId, name);
                var program = new HubProgram(appId, organisationId, name, category, "{}", 0, null, time.GetUtcNow().ToUnixTimeMilliseconds(), null);
                await session.ExecuteAsync(
                    "INSERT INTO programs (app_id, organisation_id, name, folded_name, category, listing, minimum_seq, created_at) VALUES (@AppId, @OrganisationId, @Name, @folded, @Category, @Listing, 0, @CreatedAt)",
                    new { program.AppId, program.OrganisationId, program.Name, folded = LookAlike.Fold(name), program.Category, program.Listing, program.CreatedAt });
                await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, organisationId, "register-program", appId, new { name });
                await SigningOrders.AddAsync(session, RoleNames.DevelopersTarget(appId), time.GetUtcNow());
                return program;
            },
            cancellationToken);
    }

    public Task<HubProgram?> FindAsync(string appId, CancellationToken cancellationToken) => database.ReadAsync(session => FindAsync(session, appId), cancellationToken);

    public async Task<HubProgram> GetAsync(string appId, CancellationToken cancellationToken) => await FindAsync(appId, cancellationToken) ?? throw HubException.NotFound($"program '{appId}'");

    public static Task<HubProgram?> FindAsync(HubSession session, string appId) => session.FindAsync<HubProgram>($"SELECT {HubProgram.Columns} FROM programs WHERE app_id = @appId", new { appId });

    public Task<IReadOnlyList<HubProgram>> ListAsync(string organisationId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<HubProgram>($"SELECT {HubProgram.Columns} FROM programs WHERE organisation_id = @organisationId ORDER BY name", new { organisationId }), cancellationToken);

    /// <summary>Changes what lists show: name, category, and texts by language.</summary>
    public Task DescribeAsync(Caller caller, string appId, string category, IReadOnlyDictionary<string, ListingText> listing, CancellationToken cancellationToken)
    {
        if (!Categories.Contains(category)) throw HubException.Bad($"There is no category '{category}'.");
        foreach (var (language, text) in listing)
            if (language.Length > 16 || text.Name.Length is 0 or > LongestName || text.Description.Length > 400) throw HubException.Bad($"The texts for '{language}' are too long: {LongestName} characters for a name, 400 for a description.");
        return database.WriteAsync(
            async session =>
            {
                var program = await FindAsync(session, appId) ?? throw HubException.NotFound($"program '{appId}'");
                foreach (var text in listing.Values) await CheckNameAsync(session, program.OrganisationId, text.Name);
                await session.ExecuteAsync("UPDATE programs SET category = @category, listing = @listing WHERE app_id = @appId", new { appId, category, listing = JsonSerializer.Serialize(listing, JsonSerializerOptions.Web) });
                await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, program.OrganisationId, "describe-program", appId);
            },
            cancellationToken);
    }

    // SECURITY(T42): a name that looks like another organisation's could stand in for it.
    private static async Task CheckNameAsync(HubSession session, string organisationId, string name)
    {
        var other = await session.FindAsync<string>("SELECT name FROM programs WHERE folded_name = @folded AND organisation_id <> @organisationId LIMIT 1", new { folded = LookAlike.Fold(name), organisationId });
        if (other is not null && Defences.Hold(Defence.LookAlike)) throw HubException.Conflict($"'{name}' looks like '{other}' of another organisation: choose a name that nobody can mistake for it.");
    }
}
