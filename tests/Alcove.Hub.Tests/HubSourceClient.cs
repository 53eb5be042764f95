using Alcove.Protocol.Catalog;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Updates;

namespace Alcove.Hub.Tests;

/// <summary>A host's side of a hub.</summary>
internal sealed class HubSourceClient : IAsyncDisposable
{
    public HubSourceClient(HubFixture fixture, string? hub = null, string? folder = null, string? ownAuthorKey = null, string? baseLibrary = null)
    {
        Folder = folder ?? Path.Combine(Path.GetTempPath(), $"alcove-client-{Guid.NewGuid():N}");
        Source = new HubSource(new HubSourceOptions
        {
            Hub = new Uri(hub ?? $"{fixture.Address}/"), Folder = Folder, Root = fixture.Signer.Root.ToArray(), WatchEvery = TimeSpan.FromSeconds(1), BaseLibrary = baseLibrary ?? BaseLibrary.Version,
            OwnAuthorKeys = new HashSet<string>(StringComparer.Ordinal) { ownAuthorKey ?? string.Empty },
        });
        Library = new ProgramLibrary(Source);
    }

    public string Folder { get; }

    public HubSource Source { get; }

    public ProgramLibrary Library { get; }

    public async Task<InstalledProgram> OpenAsync(string appId) => await Library.VerifyAsync((await Source.FindAsync(appId, CancellationToken.None))!, CancellationToken.None);

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
