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

    /// <summary>Finds the package of a program if it can be read without fetching it; null when it cannot.</summary>
    public ValueTask<PackageCandidate?> FindHereAsync(string appId, CancellationToken cancellationToken) => source.FindHereAsync(appId, cancellationToken);

    /// <summary>Finds the newest package of a program, and waits until the source has it; null when there is none.</summary>
    public ValueTask<PackageCandidate?> CheckAsync(string appId, CancellationToken cancellationToken) => source.CheckAsync(appId, cancellationToken);

    /// <summary>The icon of a listed program whose package is not here; null when the source has none.</summary>
    public ValueTask<ReadOnlyMemory<byte>?> FindIconAsync(string appId, CancellationToken cancellationToken) => source is IIconSource icons ? icons.FindIconAsync(appId, cancellationToken) : new((ReadOnlyMemory<byte>?)null);

    /// <summary>What an address opens; null when it is of no server of the source's.</summary>
    /// <exception cref="PackageRefusedException">It opens nothing; the message says why.</exception>
    public ValueTask<ProgramLink?> FindLinkAsync(Uri address, CancellationToken cancellationToken) => source is ILinkSource links ? links.FindLinkAsync(address, cancellationToken) : new((ProgramLink?)null);

    /// <summary>Verifies a candidate, or gives back what was verified before under the same stamp.</summary>
    /// <exception cref="PackageException">The package is damaged or breaks the format.</exception>
    /// <exception cref="InvalidDataException">The package carries another id than the one it was found under, or a configuration of another format.</exception>
    public async ValueTask<InstalledProgram> VerifyAsync(PackageCandidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (_byId.TryGetValue(candidate.AppId, out var known) && known.Stamp == candidate.Stamp) return known.Program;
        var package = PackageVerifier.Verify(await candidate.ReadAsync(cancellationToken).ConfigureAwait(false));
        if (package.Manifest.AppId != candidate.AppId)
            throw new InvalidDataException($"The package found as '{candidate.AppId}' says that it is '{package.Manifest.AppId}'.");
        try
        {
            await PackageParts.LoadMainAsync(package, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException or FileNotFoundException)
        {
            throw new InvalidDataException($"app-config.json of '{candidate.AppId}' cannot be read: {exception.Message}. Build the package again with this version.", exception);
        }

        var program = InstalledProgram.Load(package);
        _byId[candidate.AppId] = (candidate.Stamp, program);
        _byHash[package.Hash] = program;
        return program;
    }

    /// <summary>A program that was verified before, by the hash of its manifest; null when there is none.</summary>
    public InstalledProgram? FindVerified(string hash) => _byHash.GetValueOrDefault(hash);
}
