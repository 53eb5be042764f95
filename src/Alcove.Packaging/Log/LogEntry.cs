using System.Text.Json;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Packaging.Log;

/// <summary>What a hub writes into its log: every release, review, revocation and change of keys.</summary>
/// <param name="Kind">"release", "review", "revocation" or "keys".</param>
/// <param name="Subject">What it is about: "app/release" for a program's channel, or the id of a revocation.</param>
/// <param name="Seq">Number of the release, or 0.</param>
/// <param name="Sha256">Hash of the manifest or of the document.</param>
/// <param name="At">When.</param>
public sealed record LogEntry(string Kind, string Subject, long Seq, string Sha256, DateTimeOffset At)
{
    /// <summary>The <see cref="Kind"/> of a release.</summary>
    public const string Release = "release";

    private const int MaxLength = 4096;

    /// <summary>The entry of a release, as whoever has the index can work it out.</summary>
    public static LogEntry Of(ReleaseIndex index, ReleaseEntry release)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(release);
        return new LogEntry(Release, $"{index.AppId}/{index.Channel}", release.Seq, release.ManifestSha256, release.PublishedAt);
    }

    /// <summary>Reads an entry, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static LogEntry Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The entry of the log", static root =>
    {
        var members = new StrictObject(root, "at", "kind", "seq", "sha256", "subject");
        return new LogEntry(members.Text("kind"), members.Text("subject"), members.Number("seq"), members.Hash("sha256"), members.Time("at"));
    });

    /// <summary>The one spelling of this entry.</summary>
    public byte[] ToJson() => DocumentWriter.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("at", TimeFormat.Write(At));
        writer.WriteString("kind", Kind);
        writer.WriteNumber("seq", Seq);
        writer.WriteString("sha256", Sha256);
        writer.WriteString("subject", Subject);
        writer.WriteEndObject();
    });
}
