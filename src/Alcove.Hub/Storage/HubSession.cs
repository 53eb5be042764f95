using System.Data.Common;
using Dapper;

namespace Alcove.Hub.Storage;

/// <summary>One connection in use. Statements are written once for SQLite and PostgreSQL: numbers are BIGINT, times are milliseconds since 1970.</summary>
internal sealed class HubSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    public DbConnection Connection => connection;

    public CancellationToken Cancellation => cancellationToken;

    public Task<int> ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) => [.. await connection.QueryAsync<T>(Command(sql, values))];

    public Task<T?> FindAsync<T>(string sql, object? values = null) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, values));

    public async Task<T> ScalarAsync<T>(string sql, object? values = null) => (await connection.ExecuteScalarAsync<T>(Command(sql, values)))!;

    private CommandDefinition Command(string sql, object? values) => new(sql, values, transaction, cancellationToken: cancellationToken);
}
