namespace Alcove.Soak.Hubs;

/// <summary>Publishes one version of a program after the other, as a build server does: what was not answered is sent again with the same key.</summary>
internal sealed class HubPublisher(HubAuthor author, HubGate gate, AcknowledgedVersions acknowledged, string appId)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Requests that had to be sent again.</summary>
    public int Repeats { get; private set; }

    /// <summary>Goes on until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var number = 1; ; number++)
            {
                var package = HubAuthor.Package(appId, $"1.0.{number}", $"App({{ number: {number} }})");
                while (true)
                {
                    await gate.PassAsync(cancellationToken);
                    if (await TryAsync(package, $"{appId}-version-{number}", cancellationToken)) break;
                    Repeats++;
                }
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

    private async Task<bool> TryAsync(byte[] package, string requestKey, CancellationToken cancellationToken)
    {
        try
        {
            await author.PublishAsync(appId, package, requestKey, acknowledged.Add);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            return false; // the hub went away
        }
        catch (HubRefusedException exception) when (exception.IsForNow)
        {
            await Task.Delay(BetweenTries, cancellationToken);
            return false;
        }
    }
}
