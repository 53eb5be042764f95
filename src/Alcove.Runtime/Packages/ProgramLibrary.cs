using System.Collections.Concurrent;
using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>Finds packages, verifies them, and keeps what it verified while its stamp stays the same.</summary>
public sealed class ProgramLibrary(IPackageSource source)
{
    private readonly ConcurrentDictionary<string, (string Stamp, InstalledProgram Program)> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InstalledProgram> _byHash = new(StringComparer.Ordinal);

    /// <summary>What can be opened.</summary>
    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => source.ListAsync(cancellationToken);

    /// <summary>Finds the current package of a program; null when there is none.</summary>
    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => source.FindAsync(appId, cancellationToken);

    /// <summary>Verifies a candidate, or gives back what was verified before under the same stamp.</summary>
    /// <exception cref="PackageException">The package is damaged or breaks the format.</exception>
    /// <exception cref="InvalidDataException">The package carries another id than the one it was found under, or a configuration of another format.</exception>
    public async ValueTask<InstalledProgram> VerifyAsync(PackageCandidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (_byId.TryGetValue(candidate.AppId, out var known) && known.Stamp == candidate.Stamp) return known.Program;
        var bytes = await candidate.ReadAsync(cancellationToken).ConfigureAwait(false);
        var package = PackageVerifier.Verify(bytes);
        if (package.Manifest.AppId != candidate.AppId)
            throw new InvalidDataException($"The package found as '{candidate.AppId}' says that it is '{package.Manifest.AppId}'.");
        var program = InstalledProgram.Load(package);
        _byId[candidate.AppId] = (candidate.Stamp, program);
        _byHash[package.Hash] = program;
        return program;
    }

    /// <summary>A program that was verified before, by the hash of its manifest; null when there is none.</summary>
    public InstalledProgram? FindVerified(string hash) => _byHash.GetValueOrDefault(hash);
}
