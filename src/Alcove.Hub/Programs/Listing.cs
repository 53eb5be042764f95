using System.Text.Json;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Programs;

/// <summary>The programs that everybody can open, for lists and search.</summary>
internal sealed class Listing(HubDatabase database)
{
    private const int PageSize = 50;
    private const int LongestQuery = 100;

    public async Task<IReadOnlyList<ListedProgram>> FindAsync(string query, string? category, string language, int skip, CancellationToken cancellationToken)
    {
        var wanted = $"%{Escape(query.Length > LongestQuery ? query[..LongestQuery] : query)}%";
        var rows = await database.ReadAsync(
            session => session.ListAsync<Row>(
                "SELECT p.app_id, p.name, p.category, p.listing, v.version, v.pages, v.icon, v.icon_size, o.name AS organisation FROM programs p JOIN organisations o ON o.id = p.organisation_id JOIN versions v ON v.app_id = p.app_id AND v.seq = (SELECT MAX(r.seq) FROM releases r WHERE r.app_id = p.app_id AND r.channel = 'release' AND r.state = 'active') WHERE p.taken_down IS NULL AND (@category IS NULL OR p.category = @category) AND (LOWER(p.name) LIKE LOWER(@wanted) ESCAPE '!' OR LOWER(p.listing) LIKE LOWER(@wanted) ESCAPE '!' OR LOWER(p.app_id) LIKE LOWER(@wanted) ESCAPE '!') ORDER BY p.name LIMIT @most OFFSET @skip",
                new { category, wanted, most = (long)PageSize, skip = (long)Math.Max(0, skip) }),
            cancellationToken);
        return [.. rows.Select(row => row.For(language))];
    }

    // SECURITY(T33): what somebody types is a text to look for, not a pattern.
    private static string Escape(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private sealed record Row(string AppId, string Name, string Category, string Listing, string Version, long Pages, string? Icon, long IconSize, string Organisation)
    {
        public ListedProgram For(string language)
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, ListingText>>(Listing, JsonSerializerOptions.Web)!;
            var text = texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(language.Split('-')[0]) ?? new ListingText(Name, texts.Values.FirstOrDefault()?.Description ?? string.Empty);
            return new(AppId, text.Name, text.Description, Category, Version, Organisation, Pages, Icon is null ? null : new ListedIcon(Icon, IconSize));
        }
    }
}
