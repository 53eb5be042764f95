using System.Globalization;
using Alcove.Packaging;
using Alcove.Packaging.Log;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Checks;
using Alcove.Signer.Protocol;

namespace Alcove.Signer;

/// <summary>Answers requests, one after the other: checks, signs, writes down.</summary>
internal sealed class SignerDesk : IDisposable
{
    private const string RevocationsFile = "revocations-list";
    private const string CheckpointFile = "log-checkpoint";
    private readonly SemaphoreSlim _turn = new(1); // guards all below
    private readonly SignerOptions _options;
    private readonly ISigningPolicy _policy;
    private readonly SigningRate _rate;
    private readonly SigningLog _log;
    private TrustRepository _repository;

    public SignerDesk(SignerOptions options, ISigningPolicy policy)
    {
        (_options, _policy) = (options, policy);
        _repository = TrustRepository.Open(options.Store, options.Time, options.Expiries);
        _rate = new SigningRate(options.MostSignings, options.Time);
        _log = new SigningLog(options.LogPath, options.Time);
    }

    public async Task<SignReply> AnswerAsync(SignRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var subject = Subject(request);
        try
        {
            var reply = await ServeAsync(request, cancellationToken).ConfigureAwait(false);
            if (request.Verb is not ("status" or "files" or "checkpoint")) _log.Write(request.Verb, subject, "signed");
            return reply;
        }
        catch (Exception exception) when (exception is TrustException or PackageException or IOException or UnauthorizedAccessException)
        {
            _log.Write(request.Verb, subject, exception.Message);
            // What was changed in memory before the error counts for nothing; what is on the disk does.
            _repository = TrustRepository.Open(_options.Store, _options.Time, _options.Expiries);
            return new SignReply((exception as TrustException)?.Error.ToString() ?? nameof(TrustError.Refused), exception.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes something down that was no request.</summary>
    public async Task NoteAsync(string verb, string subject, string result)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            _log.Write(verb, subject, result);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _log.Dispose();
        _turn.Dispose();
    }

    private static string Subject(SignRequest request) => request.Verb switch
    {
        "publish" => string.Join(' ', (request.Targets ?? []).Select(static target => target.Name)),
        "sign-checkpoint" => request.Log?.Size.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        "revoke" => request.Revocation is null ? string.Empty : Convert.ToBase64String(request.Revocation),
        _ => string.Empty,
    };

    private static SignReply Files(IReadOnlyList<TrustFile> files) => new(Files: [.. files.Select(static file => new ServedFile(file.Name, file.Bytes.ToArray()))]);

    private async Task<SignReply> ServeAsync(SignRequest request, CancellationToken cancellationToken)
    {
        if (request.Verb == "status") return new SignReply(Status: Status());
        if (_repository.IsEmpty) throw new TrustException(TrustError.Refused, "There is no repository yet. Make its keys with 'alcove hub keys init'.");
        return request.Verb switch
        {
            "files" => Files(_repository.Files()),
            "refresh" => Take(1, () => _repository.Refresh(_options.Keys)),
            "publish" => await PublishAsync(request, cancellationToken).ConfigureAwait(false),
            "checkpoint" => Files(_options.Store.Read(CheckpointFile) is { } note ? [new TrustFile(CheckpointFile, note)] : []),
            "sign-checkpoint" => SignCheckpoint(request.Log ?? throw new TrustException(TrustError.BadDocument, "A request to sign a checkpoint of the log names it.")),
            "revoke" => await RevokeAsync(request.Revocation ?? [], cancellationToken).ConfigureAwait(false),
            _ => throw new TrustException(TrustError.BadDocument, $"'{request.Verb}' is no request."),
        };
    }

    private SignReply Take(int count, Func<IReadOnlyList<TrustFile>> sign) =>
        _rate.TryTake(count) ? Files(sign()) : throw new TrustException(TrustError.Refused, $"The signer refuses: it signs no more than {_options.MostSignings} files in a minute. Ask again later.");

    private async Task<SignReply> PublishAsync(SignRequest request, CancellationToken cancellationToken)
    {
        var (targets, seqs) = (request.Targets ?? [], new SeqMemory(_options.Store));
        await new PublishCheck(_repository, seqs, _policy).CheckAsync(targets, new PublishEvidence { Manifests = request.Manifests ?? [], Developers = request.Developers ?? [] }, cancellationToken).ConfigureAwait(false);
        return Take(Math.Max(1, targets.Length), () =>
        {
            // Before it is signed: a number that was remembered but never served is lost, one that was served and forgotten could be given twice.
            foreach (var target in targets.Where(static target => target.Bytes is not null && target.Name.StartsWith("programs/", StringComparison.Ordinal)))
                seqs.Remember(target.Name, ReleaseIndex.Parse(target.Bytes).Releases.Select(static release => (release.Seq, release.ManifestSha256)));
            return _repository.Publish(targets.ToDictionary(static target => target.Name, static target => target.Bytes), _options.Keys);
        });
    }

    private async Task<SignReply> RevokeAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        // The signer keeps the list: an entry is only ever added.
        if (RevocationList.Parse(bytes).Entries is not [var entry]) throw new TrustException(TrustError.BadDocument, "A request to revoke names one revocation.");
        var list = _options.Store.Read(RevocationsFile) is { } before ? RevocationList.Parse(before) : RevocationList.Empty;
        if (list.Entries.Any(known => known.Id == entry.Id && known != entry)) throw new TrustException(TrustError.Refused, $"The signer refuses: there is another revocation '{entry.Id}'.");
        PublishCheck.Allowed(await _policy.MayRevokeAsync(entry, cancellationToken).ConfigureAwait(false));
        var next = (list.Entries.Contains(entry) ? list : list.With(entry)).ToJson();
        return Take(1, () =>
        {
            _options.Store.Write(RevocationsFile, next);
            return _repository.Publish(new Dictionary<string, byte[]?> { [RoleNames.RevocationsTarget] = next }, _options.Keys);
        });
    }

    // SECURITY(T28): what was signed last is remembered, and the next has to be proven to follow from it: a hub that was taken over cannot
    // have another history signed. It names no file and is not counted among what is signed in a minute.
    private SignReply SignCheckpoint(LogState log)
    {
        var before = _options.Store.Read(CheckpointFile) is { } note ? Checkpoint.Read(note, Checkpoint.HubOrigin) : null;
        if (log.Root.Length != MerkleHash.Empty().Length || log.Size < 0) throw new TrustException(TrustError.BadDocument, "A log has a size and a root of 32 bytes.");
        if (before is not null && Defences.Hold(Defence.SignedLog) && !LogProof.VerifyConsistency(before.Size, before.Root.Span, log.Size, log.Root, before.Size == 0 ? [] : log.Proof))
            throw new TrustException(TrustError.Refused, $"The signer refuses: the log of {log.Size} entries is not the one that had {before.Size} when it was signed last. Entries were changed or taken out; restore the hub from a backup.");
        var next = _repository.SignCheckpoint(new Checkpoint(Checkpoint.HubOrigin, log.Size, log.Root), _options.Keys);
        _options.Store.Write(CheckpointFile, next);
        return Files([new TrustFile(CheckpointFile, next)]);
    }

    private SignerStatus Status() => new(
        _repository.IsEmpty ? null : _repository.Root.ToArray(),
        [.. _repository.Versions.Select(static role => new RoleStatus(role.Role, role.Version, role.Expires))],
        [.. _options.Keys.KeyIds.Order(StringComparer.Ordinal)],
        _log.Size);
}
