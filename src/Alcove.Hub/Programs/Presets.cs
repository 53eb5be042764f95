using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Distribution;
using Alcove.Hub.Intake;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Packaging;

namespace Alcove.Hub.Programs;

/// <summary>Carries programs that a host comes with through all steps.</summary>
internal sealed class Presets(HubDatabase database, Callers callers, Organisations organisations, AuthorKeys keys, ProgramCatalog programs, Door door, Versions versions, ReviewQueue reviews, Permits permits, ReleaseBoard releases, SigningLoop signing, Tokens tokens, TimeProvider time)
{
    private const string OrganisationId = "this-host";
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(30);

    public async Task TakeAsync(HubPreset preset, CancellationToken cancellationToken)
    {
        try
        {
            await TakeInAsync(preset, cancellationToken);
        }
        catch (HubException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    public async Task<string> CreateTokenAsync(CancellationToken cancellationToken) =>
        (await tokens.CreateAsync(await AuthorAsync(cancellationToken), OrganisationId, "this host", MemberRole.Viewer, TokenLife, cancellationToken)).Token;

    private async Task TakeInAsync(HubPreset preset, CancellationToken cancellationToken)
    {
        // 1 who: an author with the organisation, and a reviewer who is somebody else.
        var author = await AuthorAsync(cancellationToken);
        var reviewer = await AccountAsync("this-host-reviewer", HubRoles.Reviewer, cancellationToken);
        await KnowKeyAsync(author, preset.AuthorKey, cancellationToken);

        // 2 what: registered, and not released as it is.
        var manifest = PackageVerifier.Verify(preset.Container).Manifest;
        if (await programs.FindAsync(manifest.AppId, cancellationToken) is null) await programs.RegisterAsync(author, OrganisationId, manifest.AppId, manifest.Name, preset.Category, cancellationToken);
        await DescribeAsync(author, manifest, preset, cancellationToken);
        var hash = BlobHash.Of(manifest.ToCanonicalJson());
        var newest = await versions.ListAsync(manifest.AppId, cancellationToken) is [var first, ..] ? first : null;
        if (newest?.ManifestHash == hash && newest.State == VersionState.Released) return;

        // 3 the way of all others.
        var seq = newest?.ManifestHash == hash ? newest.Seq : (await door.TakeAsync(author, manifest.AppId, new Submission(preset.Container, preset.AuthorEnvelope, string.Empty, $"preset-{hash}"), cancellationToken)).Seq;
        var state = (await versions.GetAsync(manifest.AppId, seq, cancellationToken)).State;
        if (state == VersionState.Draft) await versions.SubmitAsync(author, manifest.AppId, seq, cancellationToken);
        if (state is VersionState.Draft or VersionState.Submitted) await reviews.DecideAsync(reviewer, manifest.AppId, seq, hash, true, "comes with the host", cancellationToken);
        foreach (var permit in (await permits.ListAsync(manifest.AppId, cancellationToken)).Where(static permit => permit.State == "asked")) await permits.DecideAsync(reviewer, manifest.AppId, permit.Kind, permit.Value, true, "comes with the host", cancellationToken);
        await signing.WaitAsync(await releases.ReleaseAsync(author, manifest.AppId, seq, new ReleaseOrder(Channel.Release, 100, new Dictionary<string, IReadOnlyList<string>>(), 0), cancellationToken), cancellationToken);
    }

    private async Task<Caller> AuthorAsync(CancellationToken cancellationToken)
    {
        var author = await AccountAsync("this-host-author", HubRoles.None, cancellationToken);
        if (author.RoleIn(OrganisationId) == MemberRole.None) await organisations.CreateAsync(author, OrganisationId, "This host", cancellationToken);
        return await callers.OfAccountAsync(author.AccountId, cancellationToken) ?? throw new InvalidOperationException("The account was taken out while it was used.");
    }

    // Without a password and a passkey nobody can sign in to it.
    private async Task<Caller> AccountAsync(string name, HubRoles roles, CancellationToken cancellationToken)
    {
        var id = await database.WriteAsync(
            async session =>
            {
                if (await session.FindAsync<string>("SELECT id FROM accounts WHERE normalized_name = @name", new { name = name.ToUpperInvariant() }) is { } known) return known;
                var account = new HubAccount { Name = name, NormalizedName = name.ToUpperInvariant(), DisplayName = name, HubRoles = (long)roles, CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() };
                await AccountStore.InsertAsync(session, account);
                return account.Id;
            },
            cancellationToken);
        return await callers.OfAccountAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The account '{name}' cannot be read.");
    }

    private async Task KnowKeyAsync(Caller author, string pem, CancellationToken cancellationToken)
    {
        var id = Alcove.Packaging.Signatures.PublicKey.ImportPem(pem).Id;
        if ((await keys.ListAsync(OrganisationId, cancellationToken)).All(key => key.KeyId != id)) await keys.AddAsync(author, OrganisationId, "this host", pem, cancellationToken);
    }

    private async Task DescribeAsync(Caller author, Manifest manifest, HubPreset preset, CancellationToken cancellationToken)
    {
        var program = await programs.GetAsync(manifest.AppId, cancellationToken);
        if (program.Listing == "{}" && preset.Description.Length > 0)
            await programs.DescribeAsync(author, manifest.AppId, preset.Category, new Dictionary<string, ListingText> { ["en"] = new(manifest.Name, preset.Description) }, cancellationToken);
    }
}
