using Alcove.Runtime.HostApis.Navigation;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.HostApis.Storage;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.HostApis;

/// <summary>The host APIs that ship with the runtime.</summary>
internal sealed class HostApiSet : IAsyncDisposable
{
    private readonly StorageApi _storage;
    private readonly NetworkApi _network;

    public HostApiSet(AlcoveRuntimeOptions options, ProgramLibrary library)
    {
        _storage = new StorageApi(Path.Combine(options.DataFolder, "storage"));
        _network = new NetworkApi(options.Time);
        Table.Bind(_storage);
        Table.Bind(_network);
        Table.Bind(new NavigationApi(library, options.Time));
    }

    public HostApiTable Table { get; } = new();

    public ValueTask DisposeAsync()
    {
        _storage.Dispose();
        _network.Dispose();
        return ValueTask.CompletedTask;
    }
}
