namespace Alcove.Runtime.Packages;

/// <summary>Bytes that claim to be a package. Nothing in them is believed before the verifier has passed them.</summary>
/// <param name="AppId">The id under which the bytes were found.</param>
/// <param name="Stamp">Changes whenever the bytes change; equal stamps let the runtime keep what it verified.</param>
/// <param name="ReadAsync">Reads the container.</param>
public sealed record PackageCandidate(string AppId, string Stamp, Func<CancellationToken, ValueTask<byte[]>> ReadAsync);
