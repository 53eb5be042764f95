using System.Text.Json;
using Alcove.Hub.Intake;
using Alcove.Hub.Programs;

namespace Alcove.Hub.Api;

/// <summary>A version as the API shows it.</summary>
internal sealed record VersionAnswer(string AppId, long Seq, string Version, string State, string ManifestHash, long TotalSize, string Notes, string SubmittedBy, long CreatedAt, IReadOnlyList<CheckFinding> Report, VersionFacts Facts)
{
    public static VersionAnswer Of(HubVersion version) => new(
        version.AppId, version.Seq, version.Version, version.State, version.ManifestHash, version.TotalSize, version.Notes, version.SubmittedBy, version.CreatedAt,
        JsonSerializer.Deserialize<CheckFinding[]>(version.Report, JsonSerializerOptions.Web)!, JsonSerializer.Deserialize<VersionFacts>(version.Facts)!);
}
