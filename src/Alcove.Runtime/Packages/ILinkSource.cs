namespace Alcove.Runtime.Packages;

/// <summary>A source whose server makes links to its programs.</summary>
public interface ILinkSource
{
    /// <summary>What an address opens; null when it is of another server.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PackageRefusedException">It is of this server and opens nothing; the message says why.</exception>
    ValueTask<ProgramLink?> FindLinkAsync(Uri address, CancellationToken cancellationToken);
}
