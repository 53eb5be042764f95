namespace Alcove.Packaging.Trust;

/// <summary>Where files come from that nobody believes yet: a server, a folder, a mirror.</summary>
public interface IMetadataSource
{
    /// <summary>Fetches one file.</summary>
    /// <param name="name">Its name: plain segments, escaped for a URL, with slashes between them.</param>
    /// <param name="maxLength">Most bytes that it may have; more are never read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The bytes, or null when there is no such file.</returns>
    /// <exception cref="TrustException">It is longer, or the source does not answer in time.</exception>
    Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default);
}
