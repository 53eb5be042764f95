using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>The releases of a program in one channel: target "programs/{appId}/{channel}.json".</summary>
/// <param name="AppId">Id of the program.</param>
/// <param name="Channel">"develop", "trial" or "release".</param>
/// <param name="Name">Its name.</param>
/// <param name="Developer">Whose it is.</param>
/// <param name="MinimumSeq">Lower releases must not be started any more; 0 for none.</param>
/// <param name="Releases">The releases, the newest first. Older than the newest are there to fall back to, and for installations outside of its share.</param>
public sealed record ReleaseIndex(string AppId, string Channel, string Name, Developer Developer, long MinimumSeq, IReadOnlyList<ReleaseEntry> Releases)
{
    /// <summary>Version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Longest index in bytes.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The channel for everybody, where each release needs a review.</summary>
    public const string ReviewedChannel = "release";

    private const int MostReleases = 64;
    private static readonly string[] Channels = ["develop", "trial", "release"];

    /// <summary>
    /// Whether an installation may go back to an older release of this index: set when the hub rolls a program back, since otherwise
    /// nobody ever goes down.
    /// </summary>
    public bool AllowRollback { get; init; }

    /// <summary>Its name as a target.</summary>
    public string TargetName => RoleNames.IndexTarget(AppId, Channel);

    /// <summary>Reads an index, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static ReleaseIndex Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The release index", Read);

    /// <summary>The one spelling of this index.</summary>
    public byte[] ToJson() => DocumentWriter.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("allowRollback", AllowRollback);
        writer.WriteString("appId", AppId);
        writer.WriteString("channel", Channel);
        writer.WriteStartObject("developer");
        writer.WriteString("id", Developer.Id);
        writer.WriteString("name", Developer.Name);
        writer.WriteEndObject();
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteNumber("minimumSeq", MinimumSeq);
        writer.WriteString("name", Name);
        writer.WriteStartArray("releases");
        foreach (var release in Releases) ReleaseEntryFormat.Write(writer, release);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static ReleaseIndex Read(JsonElement root)
    {
        var members = new StrictObject(root, "allowRollback", "appId", "channel", "developer", "formatVersion", "minimumSeq", "name", "releases");
        if (members.Number("formatVersion") != FormatVersion) throw new FormatException($"its format is not {FormatVersion}");
        var appId = members.Text("appId");
        if (!Manifest.IsAppId(appId)) throw new FormatException($"'{appId}' is not an id of a program");
        var channel = members.Text("channel");
        if (!Channels.Contains(channel)) throw new FormatException($"'{channel}' is not a channel");
        var developer = new StrictObject(members.Member("developer"), "id", "name");
        ReleaseEntry[] releases = [.. members.List("releases").Select(ReleaseEntryFormat.Read)];
        if (releases.Length > MostReleases) throw new FormatException($"there are more than {MostReleases} releases");
        if (channel == ReviewedChannel && releases.Any(static release => release.Review is null)) throw new FormatException("a release has no review");
        for (var i = 1; i < releases.Length; i++)
            if (releases[i].Seq >= releases[i - 1].Seq) throw new FormatException("the releases are not in order of their numbers");
        return new ReleaseIndex(appId, channel, members.Text("name"), new Developer(developer.Text("id"), developer.Text("name")), members.Number("minimumSeq"), releases) { AllowRollback = members.Flag("allowRollback") };
    }
}
