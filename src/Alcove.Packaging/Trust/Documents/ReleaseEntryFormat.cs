using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>How one release is written in an index.</summary>
internal static class ReleaseEntryFormat
{
    public static void Write(Utf8JsonWriter writer, ReleaseEntry release)
    {
        writer.WriteStartObject();
        DocumentWriter.WriteSignature(writer, "author", release.Author);
        if (release.BaseLibrary is { } library)
        {
            writer.WriteStartObject("baseLibrary");
            if (library.Max is not null) writer.WriteString("max", library.Max);
            if (library.Min is not null) writer.WriteString("min", library.Min);
            writer.WriteEndObject();
        }

        if (release.LogIndex is { } index) writer.WriteNumber("logIndex", index);
        writer.WriteString("manifestSha256", release.ManifestSha256);
        writer.WriteNumber("manifestSize", release.ManifestSize);
        writer.WriteString("publishedAt", TimeFormat.Write(release.PublishedAt));
        if (release.Review is not null)
        {
            writer.WritePropertyName("review");
            writer.WriteRawValue(release.Review.ToJson());
        }

        writer.WriteNumber("seq", release.Seq);
        writer.WriteStartObject("share");
        writer.WriteStartObject("attributes");
        foreach (var (name, values) in release.Share.Attributes.OrderBy(static attribute => attribute.Key, StringComparer.Ordinal))
        {
            writer.WriteStartArray(name);
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteNumber("percent", release.Share.Percent);
        writer.WriteString("salt", release.Share.Salt);
        writer.WriteEndObject();
        writer.WriteString("version", release.Version);
        writer.WriteEndObject();
    }

    public static ReleaseEntry Read(JsonElement element)
    {
        var members = new StrictObject(element, "author", "baseLibrary", "logIndex", "manifestSha256", "manifestSize", "publishedAt", "review", "seq", "share", "version");
        var seq = members.Number("seq");
        if (seq < 1) throw new FormatException("a release has no number");
        return new ReleaseEntry(
            seq,
            members.Text("version"),
            members.Hash("manifestSha256"),
            members.Small("manifestSize") is var size and >= 1 and <= PackageLimits.Manifest ? size : throw new FormatException("a manifest has a size that none can have"),
            DocumentWriter.ReadSignature(new StrictObject(members.Member("author"), "keyid", "sig")),
            members.Has("review") ? Envelope.Read(members.Member("review")) : null,
            ReadShare(new StrictObject(members.Member("share"), "attributes", "percent", "salt")),
            members.Has("baseLibrary") ? ReadSpan(new StrictObject(members.Member("baseLibrary"), "max", "min")) : null,
            members.Has("logIndex") ? members.Number("logIndex") : null,
            members.Time("publishedAt"));
    }

    private static VersionSpan ReadSpan(StrictObject members) => VersionSpan.Of(members.TextOrNull("min"), members.TextOrNull("max"), out var problem) ?? throw new FormatException(problem);

    private static ReleaseShare ReadShare(StrictObject members)
    {
        var percent = members.Small("percent");
        if (percent > 100) throw new FormatException("a share is more than 100 percent");
        var attributes = members.Members("attributes").ToDictionary(static attribute => attribute.Name, static attribute => (IReadOnlyList<string>)[.. attribute.Value.EnumerateArray().Select(static value => value.GetString() ?? throw new FormatException("a value of an attribute is not a text"))], StringComparer.Ordinal);
        return new ReleaseShare(percent, members.Text("salt"), attributes);
    }
}
