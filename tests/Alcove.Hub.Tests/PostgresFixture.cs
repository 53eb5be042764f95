namespace Alcove.Hub.Tests;

/// <summary>The same hub on PostgreSQL.</summary>
public sealed class PostgresFixture : HubFixture
{
    private PostgresServer? _server;

    internal PostgresServer Server => _server!;

    public override async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server!.DisposeAsync();
    }

    protected override HubOptions Adapt(HubOptions options) => options with { Postgres = _server!.ConnectionString };
}
