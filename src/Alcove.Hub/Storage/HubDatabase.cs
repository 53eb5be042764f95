using System.Data.Common;
using Dapper;

namespace Alcove.Hub.Storage;

/// <summary>
/// The hub's database. Every change is one transaction, and changes happen one after the other, over all nodes: that makes numbers
/// without gaps (of versions, of the audit log) plain to write. Reads go on beside them.
/// </summary>
internal abstract class HubDatabase : IAsyncDisposable
{
    static HubDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The database that the settings name.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="readsOnly">For a process beside the hub's own.</param>
    public static HubDatabase Open(HubOptions options, bool readsOnly = false) => options.Postgres.Length > 0 ? new PostgresDatabase(options.Postgres) : new SqliteDatabase(Path.Combine(options.DataFolder, "hub.db"), readsOnly);

    /// <summary>Reads something.</summary>
    public async Task<T> ReadAsync<T>(Func<HubSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await read(new HubSession(connection, null, cancellationToken));
    }

    /// <summary>Changes something: all of it or nothing. What it returns was committed.</summary>
    public abstract Task<T> WriteAsync<T>(Func<HubSession, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Changes something that has no result.</summary>
    public Task WriteAsync(Func<HubSession, Task> write, CancellationToken cancellationToken) => WriteAsync(
        async session =>
        {
            await write(session);
            return true;
        },
        cancellationToken);

    /// <summary>Brings the tables to this version's form.</summary>
    /// <exception cref="HubStorageException">A newer hub has used this database.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => WriteAsync(session => Schema.ApplyAsync(session, BytesType), cancellationToken);

    /// <summary>Copies everything into a SQLite file, consistent at one moment.</summary>
    public abstract Task BackupAsync(string file, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>Name of the type for bytes.</summary>
    protected abstract string BytesType { get; }

    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);
}
