using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Alcove.Hub.Storage;

/// <summary>One file, one process. A single connection writes and alone moves the log into the file, because SQLite before 3.51.3 can damage a database when two do.</summary>
internal sealed class SqliteDatabase : HubDatabase
{
    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA busy_timeout=10000;";
    private readonly string _reading;
    private readonly SqliteConnection? _writer; // null where only the hub's own process writes
    private readonly SemaphoreSlim _turn = new(1, 1);

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    public SqliteDatabase(string file, bool readsOnly = false)
    {
        _reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
        if (readsOnly) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        _writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        _writer.Open();
        _writer.Execute(Settings);
    }

    protected override string BytesType => "BLOB";

    public override async Task<T> WriteAsync<T>(Func<HubSession, Task<T>> write, CancellationToken cancellationToken)
    {
        if (_writer is null) throw new HubStorageException("This process only reads the hub's database.");
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var transaction = _writer.BeginTransaction(deferred: false);
            var result = await write(new HubSession(_writer, transaction, cancellationToken));
            await transaction.CommitAsync(CancellationToken.None); // once it is decided it is not interrupted
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public override async Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("VACUUM INTO @file", new { file }, cancellationToken: cancellationToken));
    }

    public override async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(_reading));
        _turn.Dispose();
    }

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_reading);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
