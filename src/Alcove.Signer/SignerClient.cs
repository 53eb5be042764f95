using System.Net.Sockets;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Protocol;

namespace Alcove.Signer;

/// <summary>Asks a signer. Safe for several threads; each request is a connection of its own.</summary>
/// <param name="socketPath">Path of the signer's socket.</param>
public sealed class SignerClient(string socketPath)
{
    /// <summary>Publishes, changes or (null) removes files, all in one round.</summary>
    /// <returns>Files to store and serve, the timestamp last.</returns>
    /// <exception cref="TrustException">The signer refuses, or cannot be reached.</exception>
    public Task<IReadOnlyList<TrustFile>> PublishAsync(IReadOnlyList<SignTarget> targets, PublishEvidence evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(evidence);
        return FilesAsync(new SignRequest("publish", [.. targets], [.. evidence.Manifests], [.. evidence.Developers]), cancellationToken);
    }

    /// <summary>Adds a revocation to the list and publishes it. The same one again changes nothing.</summary>
    /// <exception cref="TrustException">The signer refuses, or cannot be reached.</exception>
    public Task<IReadOnlyList<TrustFile>> RevokeAsync(Revocation revocation, CancellationToken cancellationToken = default) =>
        FilesAsync(new SignRequest("revoke", Revocation: RevocationList.Empty.With(revocation).ToJson()), cancellationToken);

    /// <summary>Signs a new timestamp, and what is past half of its time. Once an hour.</summary>
    /// <exception cref="TrustException">The signer refuses, or cannot be reached.</exception>
    public Task<IReadOnlyList<TrustFile>> RefreshAsync(CancellationToken cancellationToken = default) => FilesAsync(new SignRequest("refresh"), cancellationToken);

    /// <summary>All metadata as it has to be served: for a server that starts, or that missed a reply.</summary>
    /// <exception cref="TrustException">The signer refuses, or cannot be reached.</exception>
    public Task<IReadOnlyList<TrustFile>> FilesAsync(CancellationToken cancellationToken = default) => FilesAsync(new SignRequest("files"), cancellationToken);

    /// <summary>The checkpoint of the log that was signed last; null before the first.</summary>
    /// <exception cref="TrustException">The signer cannot be reached.</exception>
    public async Task<byte[]?> CheckpointAsync(CancellationToken cancellationToken = default) =>
        await FilesAsync(new SignRequest("checkpoint"), cancellationToken).ConfigureAwait(false) is [var note] ? note.Bytes.ToArray() : null;

    /// <summary>Signs a checkpoint of the log.</summary>
    /// <param name="size">Number of its entries.</param>
    /// <param name="root">Root over them.</param>
    /// <param name="proof">That it follows from the checkpoint that was signed last.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TrustException">It does not follow, or the signer cannot be reached.</exception>
    public async Task<byte[]> SignCheckpointAsync(long size, ReadOnlyMemory<byte> root, IReadOnlyList<byte[]> proof, CancellationToken cancellationToken = default) =>
        (await FilesAsync(new SignRequest("sign-checkpoint", Log: new LogState(size, root.ToArray(), [.. proof])), cancellationToken).ConfigureAwait(false))[0].Bytes.ToArray();

    /// <summary>What the signer has.</summary>
    /// <exception cref="TrustException">The signer cannot be reached.</exception>
    public async Task<SignerStatus> StatusAsync(CancellationToken cancellationToken = default) => (await AskAsync(new SignRequest("status"), cancellationToken).ConfigureAwait(false)).Status!;

    private async Task<IReadOnlyList<TrustFile>> FilesAsync(SignRequest request, CancellationToken cancellationToken) =>
        [.. (await AskAsync(request, cancellationToken).ConfigureAwait(false)).Files!.Select(static file => new TrustFile(file.Name, file.Bytes))];

    private async Task<SignReply> AskAsync(SignRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: false);
            await using (stream.ConfigureAwait(false))
            {
                try
                {
                    await Frames.WriteAsync(stream, JsonSerializer.SerializeToUtf8Bytes(request, SignerJson.Default.SignRequest), cancellationToken).ConfigureAwait(false);
                }
                catch (IOException)
                {
                    // A signer that does not serve this user says so and leaves without reading: its words can be read all the same.
                }

                var reply = JsonSerializer.Deserialize(await Frames.ReadAsync(stream, cancellationToken).ConfigureAwait(false), SignerJson.Default.SignReply)!;
                return reply.Error is null ? reply : throw new TrustException(Enum.TryParse<TrustError>(reply.Error, out var error) ? error : TrustError.Refused, reply.Message ?? "The signer refuses.");
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or JsonException or InvalidDataException)
        {
            throw new TrustException(TrustError.Unreachable, $"The signer at '{socketPath}' does not answer: {exception.Message} Is it running? Start it with 'alcove hub signer'.", exception);
        }
    }
}
