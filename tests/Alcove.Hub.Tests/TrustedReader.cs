using Alcove.Packaging.Trust;

namespace Alcove.Hub.Tests;

/// <summary>Reads what the hub serves as a client does: from a root, over HTTP, with every check.</summary>
internal sealed class TrustedReader : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly TrustClient _client;

    public TrustedReader(HubFixture hub)
    {
        var store = new MemoryTrustStore();
        TrustClient.Initialise(store, hub.Signer.Root.ToArray());
        _client = new TrustClient(store, new HttpMetadataSource(_http, new Uri($"{hub.Address}/tuf/")), new HttpMetadataSource(_http, new Uri($"{hub.Address}/tuf/targets/")), new TrustClientOptions());
    }

    public async Task<byte[]> ReadAsync(string target)
    {
        await _client.RefreshAsync();
        return await _client.ReadAsync(target);
    }

    public void Dispose() => _http.Dispose();
}
