using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Distribution;
using Alcove.Hub.Intake;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Hub.Telemetry;
using Alcove.Packaging;
using Microsoft.AspNetCore.Mvc;

namespace Alcove.Hub.Console.Pages;

/// <summary>A version: report, what it asks for, what changed, decisions, exceptions; authors hand it in and release it, reviewers decide.</summary>
[Access(nameof(RouteAccess.Viewer), nameof(RouteAccess.DeveloperOrReviewer))]
internal sealed class VersionModel(ProgramCatalog programs, Versions versions, ReviewQueue reviews, ReleaseBoard releases, SigningLoop signing, FailurePlaces failures, IBlobStore blobs) : ConsolePage
{
    private const int MostChanges = 200;

    [FromRoute]
    public string AppId { get; set; } = string.Empty;

    [FromRoute]
    public long Seq { get; set; }

    public HubProgram Program { get; private set; } = new(string.Empty, string.Empty, string.Empty, string.Empty, "{}", 0, null, 0, null);

    public HubVersion Version { get; private set; } = new(string.Empty, 0, string.Empty, string.Empty, string.Empty, 0, 0, string.Empty, [], "[]", "{}", string.Empty, string.Empty, 0, null, 0, 0);

    public IReadOnlyList<CheckFinding> Report { get; private set; } = [];

    public VersionFacts Facts { get; private set; } = VersionFacts.None;

    /// <summary>The base libraries that the form for a release begins with: those of its release, else what the package says.</summary>
    public VersionSpan BaseLibraries { get; private set; } = VersionSpan.Any;

    public IReadOnlyList<ReviewDecision> Decisions { get; private set; } = [];

    public IReadOnlyList<LocatedFailure> Failures { get; private set; } = [];

    public IReadOnlyList<FileChange> Changes { get; private set; } = [];

    public long Before { get; private set; }

    public bool MayChange { get; private set; }

    public bool MayReview { get; private set; }

    public async Task OnGetAsync()
    {
        Program = await programs.GetAsync(AppId, Cancellation);
        Version = await versions.GetAsync(AppId, Seq, Cancellation);
        Report = JsonSerializer.Deserialize<CheckFinding[]>(Version.Report, JsonSerializerOptions.Web)!;
        Facts = JsonSerializer.Deserialize<VersionFacts>(Version.Facts)!;
        var released = (await releases.ListAsync(AppId, Cancellation)).Where(release => release.Seq == Seq).OrderByDescending(static release => release.Channel == Channel.Release).FirstOrDefault();
        BaseLibraries = (released is null ? Facts.RunsOn(out _) : VersionSpan.Read(released.BaseLibrary, out _)) ?? VersionSpan.Any;
        Decisions = await reviews.DecisionsAsync(AppId, Seq, Cancellation);
        Failures = await failures.ListAsync(AppId, Seq, Cancellation);
        MayChange = Caller.RoleIn(Program.OrganisationId) >= MemberRole.Developer;
        MayReview = Caller.Is(HubRoles.Reviewer) && Version.SubmittedBy != Caller.AccountId && Version.State is VersionState.Submitted or VersionState.InReview;
        var before = (await versions.ListAsync(AppId, Cancellation)).FirstOrDefault(version => version.Seq < Seq && version.State is VersionState.Approved or VersionState.Released);
        Before = before?.Seq ?? 0;
        Changes = [.. FileChange.Between(before is null ? null : await ManifestAsync(before), await ManifestAsync(Version)).Take(MostChanges)];
    }

    public Task<IActionResult> OnPostSubmitAsync() => AsAuthorAsync(() => versions.SubmitAsync(Caller, AppId, Seq, Cancellation), "The version is handed in.");

    public Task<IActionResult> OnPostReleaseAsync(string channel, int share, int haltRate, string? lowest, string? highest) => AsAuthorAsync(
        async () => await signing.WaitAsync(await releases.ReleaseAsync(Caller, AppId, Seq, new ReleaseOrder(channel, share, new Dictionary<string, IReadOnlyList<string>>(), haltRate, $"{lowest?.Trim()}..{highest?.Trim()}"), Cancellation), Cancellation), "The version is released.");

    public Task<IActionResult> OnPostClaimAsync() => AsReviewerAsync(() => reviews.ClaimAsync(Caller, AppId, Seq, Cancellation), "The version is yours to review.");

    public Task<IActionResult> OnPostDecideAsync(string manifestHash, string decision, string? reason) => AsReviewerAsync(
        () => reviews.DecideAsync(Caller, AppId, Seq, manifestHash, decision == "approve", reason ?? string.Empty, Cancellation), "The decision is recorded.");

    private string Self => $"/console/programs/{AppId}/versions/{Seq}";

    private Task<IActionResult> AsAuthorAsync(Func<Task> action, string done) => DoAsync(
        async () =>
        {
            if (Caller.RoleIn((await programs.GetAsync(AppId, Cancellation)).OrganisationId) < MemberRole.Developer) throw new HubException(403, $"Your role does not allow this.");
            await action();
        },
        done, Self);

    private Task<IActionResult> AsReviewerAsync(Func<Task> action, string done) => DoAsync(() => Caller.Is(HubRoles.Reviewer) ? action() : throw new HubException(403, $"Your role does not allow this."), done, Self);

    private async Task<Manifest> ManifestAsync(HubVersion version) => Manifest.Parse(await blobs.ReadAsync(version.ManifestHash, Cancellation) ?? throw HubException.NotFound($"manifest {version.ManifestHash}"));
}
