using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>All that was revoked: target "revocations.json".</summary>
/// <param name="Version">Goes up by one with each change.</param>
/// <param name="Entries">The revocations, the oldest first.</param>
public sealed record RevocationList(long Version, IReadOnlyList<Revocation> Entries)
{
    /// <summary>Longest list in bytes.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    private static readonly (RevocationLevel Level, string Name)[] Levels = [(RevocationLevel.BlockInstall, "block-install"), (RevocationLevel.BlockStart, "block-start"), (RevocationLevel.Stop, "stop"), (RevocationLevel.Wipe, "wipe")];

    /// <summary>A list without entries.</summary>
    public static RevocationList Empty { get; } = new(0, []);

    /// <summary>Reads a list, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static RevocationList Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The list of revocations", Read);

    /// <summary>This list and one entry more.</summary>
    public RevocationList With(Revocation entry) => new(Version + 1, [.. Entries, entry]);

    /// <summary>The strictest revocation that is about a release, or null.</summary>
    public Revocation? For(string appId, long seq, string manifestSha256, string? developerKey) =>
        Entries.Where(entry => entry.Covers(appId, seq, manifestSha256, developerKey)).MaxBy(static entry => entry.Level);

    /// <summary>
    /// What a client remembers: everything it ever saw and everything that is new. SECURITY(T24): what was revoked stays revoked, even if
    /// a later list does not have it.
    /// </summary>
    public RevocationList Remembering(RevocationList before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(Math.Max(Version, before.Version), [.. Defences.Hold(Defence.KeptRevocations) ? before.Entries : [], .. Entries.ExceptBy(before.Entries.Select(static entry => entry.Id), static entry => entry.Id)]);
    }

    /// <summary>The one spelling of this list.</summary>
    public byte[] ToJson() => DocumentWriter.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("entries");
        foreach (var entry in Entries) Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteNumber("version", Version);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Revocation entry)
    {
        writer.WriteStartObject();
        if (entry.AppId is not null) writer.WriteString("appId", entry.AppId);
        writer.WriteString("at", TimeFormat.Write(entry.At));
        if (entry.DeveloperKey is not null) writer.WriteString("developerKey", entry.DeveloperKey);
        writer.WriteString("id", entry.Id);
        writer.WriteString("level", Levels.First(level => level.Level == entry.Level).Name);
        if (entry.ManifestSha256 is not null) writer.WriteString("manifestSha256", entry.ManifestSha256);
        writer.WriteString("reason", entry.Reason);
        writer.WriteNumber("seqFrom", entry.SeqFrom);
        writer.WriteNumber("seqTo", entry.SeqTo);
        writer.WriteEndObject();
    }

    private static RevocationList Read(JsonElement root)
    {
        var members = new StrictObject(root, "entries", "version");
        Revocation[] entries = [.. members.List("entries").Select(ReadEntry)];
        if (entries.DistinctBy(static entry => entry.Id).Count() != entries.Length) throw new FormatException("an id is there twice");
        return new RevocationList(members.Number("version"), entries);
    }

    private static Revocation ReadEntry(JsonElement element)
    {
        var members = new StrictObject(element, "appId", "at", "developerKey", "id", "level", "manifestSha256", "reason", "seqFrom", "seqTo");
        var level = members.Text("level");
        if (!Levels.Any(known => known.Name == level)) throw new FormatException($"'{level}' is no level of a revocation");
        var entry = new Revocation(members.Text("id"), Levels.First(known => known.Name == level).Level, members.Text("reason"), members.Time("at"))
        {
            AppId = members.TextOrNull("appId"),
            SeqFrom = members.Number("seqFrom"),
            SeqTo = members.Number("seqTo"),
            ManifestSha256 = members.Has("manifestSha256") ? members.Hash("manifestSha256") : null,
            DeveloperKey = members.Has("developerKey") ? members.Hash("developerKey") : null,
        };
        if (entry.AppId is null && entry.ManifestSha256 is null && entry.DeveloperKey is null) throw new FormatException("a revocation names neither a program nor a manifest nor a key");
        return entry;
    }
}
