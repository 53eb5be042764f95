using System.Net;
using System.Security.Cryptography;

namespace Alcove.Soak.Hubs;

/// <summary>Downloads files of versions that were acknowledged: each has to be there, with the bytes that its name promises.</summary>
internal sealed class HubReader(HttpClient http, HubGate gate, AcknowledgedVersions acknowledged, Random random)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Files that came whole.</summary>
    public int Read { get; private set; }

    /// <summary>Requests that broke off or got no answer.</summary>
    public int Broken { get; private set; }

    /// <summary>Goes on until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await gate.PassAsync(cancellationToken);
                if (acknowledged.Pick(random) is { } version) await ReadAsync(version.ManifestHash, cancellationToken);
                else await Task.Delay(BetweenTries, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It ends.
        }
        finally
        {
            gate.Leave();
        }
    }

    private async Task ReadAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"blobs/{hash}", UriKind.Relative), cancellationToken);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                Broken++;
                await Task.Delay(BetweenTries, cancellationToken);
                return;
            }

            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"the file '{hash}' of an acknowledged version is answered with {(int)answer.StatusCode}");
            if (Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(cancellationToken))) != hash) throw new InvalidOperationException($"the file '{hash}' has other bytes");
            Read++;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            Broken++; // the hub went away
        }
    }
}
