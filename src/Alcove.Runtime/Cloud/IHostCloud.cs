using System.Text.Json.Nodes;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.Cloud;

/// <summary>What is behind wx.cloud: the author's functions, database and files. Who calls comes from the host, never from the call.</summary>
public interface IHostCloud
{
    /// <summary>Carries out callFunction, database, deleteFile or getTempFileURL.</summary>
    /// <param name="caller">The program and its user.</param>
    /// <param name="environment">The environment that the program named; empty for the only one.</param>
    /// <param name="action">Which of them.</param>
    /// <param name="request">What it takes; see docs/guides/host-services.md.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CloudException">It is refused; the program gets the text.</exception>
    ValueTask<JsonNode?> CallAsync(ProgramUser caller, string environment, string action, JsonNode? request, CancellationToken cancellationToken);

    /// <summary>Keeps a file.</summary>
    /// <returns>Its address, `cloud://…`.</returns>
    /// <exception cref="CloudException">It is refused.</exception>
    ValueTask<string> UploadAsync(ProgramUser caller, string environment, string cloudPath, Stream content, CancellationToken cancellationToken);

    /// <summary>Gives it back; the caller closes it.</summary>
    /// <exception cref="CloudException">There is none, or it is another user's.</exception>
    ValueTask<Stream> DownloadAsync(ProgramUser caller, string environment, string fileId, CancellationToken cancellationToken);
}
