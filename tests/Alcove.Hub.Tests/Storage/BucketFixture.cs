namespace Alcove.Hub.Tests.Storage;

/// <summary>The same hub with its files in an object store.</summary>
public sealed class BucketFixture : HubFixture
{
    private ObjectStore? _store;

    internal ObjectStore Store => _store!;

    public override async ValueTask InitializeAsync()
    {
        _store = await ObjectStore.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _store!.DisposeAsync();
    }

    protected override HubOptions Adapt(HubOptions options) => options with { Bucket = _store!.HubBucket };
}
