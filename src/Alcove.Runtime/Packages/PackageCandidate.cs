using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>Bytes that claim to be a package. Nothing in them is believed before the verifier has passed them.</summary>
/// <param name="AppId">The id under which the bytes were found.</param>
/// <param name="Stamp">Changes whenever the bytes change; equal stamps let the runtime keep what it verified.</param>
/// <param name="ReadAsync">Reads it: a container, or a manifest with a source for its files.</param>
public sealed record PackageCandidate(string AppId, string Stamp, Func<CancellationToken, ValueTask<UncheckedPackage>> ReadAsync)
{
    /// <summary>Creates one that is a container.</summary>
    public PackageCandidate(string appId, string stamp, Func<CancellationToken, ValueTask<byte[]>> readContainerAsync)
        : this(appId, stamp, async token => UncheckedPackage.OfContainer(await readContainerAsync(token).ConfigureAwait(false)))
    {
    }
}
