using System.Data.Common;
using Dapper;
using Npgsql;

namespace Alcove.Hub.Storage;

/// <summary>One database for any number of nodes. A lock that lives as long as the transaction puts the changes of all nodes in one row.</summary>
internal sealed class PostgresDatabase(string connectionString) : HubDatabase
{
    private const long WriteLock = 0x416C636F7665; // "Alcove"
    private const int MostTries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);
    private const int PreparedStatements = 100; // on each connection; beyond that the one used longest ago makes room
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Prepare(new NpgsqlConnectionStringBuilder(connectionString)));

    protected override string BytesType => "BYTEA";

    public override async Task<T> WriteAsync<T>(Func<HubSession, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var decided = false;
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@WriteLock)", new { WriteLock }, transaction);
                var result = await write(new HubSession(connection, transaction, cancellationToken));
                decided = true;
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (NpgsqlException exception) when (!decided && attempt < MostTries && exception.IsTransient)
            {
                // Nothing was committed, so doing it again is safe. After the commit was sent nobody knows, and the caller has to ask again.
                await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
            }
        }
    }

    public override Task BackupAsync(string file, CancellationToken cancellationToken) =>
        throw new HubStorageException("This hub's data is in PostgreSQL: back it up with pg_dump, and the blobs with a copy of their folder or bucket.");

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    // What is asked again and again is planned once. A pooler that hands one connection to several clients may not know such statements:
    // then the operator says `Max Auto Prepare=0`.
    private static string Prepare(NpgsqlConnectionStringBuilder settings)
    {
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = PreparedStatements;
        return settings.ConnectionString;
    }

    // SECURITY(T86): a server that restarts is waited for.
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _source.OpenConnectionAsync(cancellationToken);
            }
            catch (NpgsqlException exception) when (attempt < MostTries && exception.IsTransient)
            {
                await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
            }
        }
    }
}
