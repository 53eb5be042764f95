using Alcove.Protocol.Budgets;
using System.Text;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Vault;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.HostApis.Storage;

/// <summary>
/// The values of one program and one user. One writer; a write is acknowledged when SQLite has it on disk. Names and values
/// are sealed with the vault's key, bound to their place: a row moved to another name, program or user does not open.
/// </summary>
internal sealed class StorageFile : IDisposable
{
    /// <summary>All values together, in bytes of UTF-8. Source: WeChat's storage limits.</summary>
    public const int LargestTotal = FixedBudgets.StorageBytes;

    /// <summary>One value, in bytes of UTF-8.</summary>
    public const int LargestEntry = FixedBudgets.StorageEntryBytes;

    /// <summary>Number of values.</summary>
    public const int MostEntries = FixedBudgets.StorageEntries;

    private readonly SqliteConnection _connection;
    private readonly ProgramVault _vault;
    private readonly StoreGeneration _generation;
    private readonly Lock _gate = new();

    private StorageFile(SqliteConnection connection, ProgramVault vault)
    {
        (_connection, _vault) = (connection, vault);
        // SECURITY(T83, T84): a rollback journal with full sync, so that what is acknowledged is written through; no WAL, which in this
        // SQLite has a known corruption race.
        Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; CREATE TABLE IF NOT EXISTS entry (id BLOB PRIMARY KEY, name BLOB NOT NULL, value BLOB NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;");
        _generation = StoreGeneration.Open(connection, vault, "storage");
    }

    public static StorageFile Open(ProgramVault vault)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(vault.Folder, "storage.db"), Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new StorageFile(connection, vault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public string? Read(string key)
    {
        lock (_gate)
        {
            var id = _vault.Blind(key);
            using var command = Command("SELECT value FROM entry WHERE id = $id", ("$id", id));
            return command.ExecuteScalar() is byte[] value ? Encoding.UTF8.GetString(_vault.Unseal(value, PlaceOf("value", id))) : null;
        }
    }

    /// <summary>Writes all or none.</summary>
    public ErrorCode Write(IReadOnlyList<(string Key, string Json)> entries)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var (key, json) in entries)
            {
                var size = Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(json);
                if (size > LargestEntry && Defences.Hold(Defence.EntrySize)) return ErrorCode.EntryTooLarge;
                var id = _vault.Blind(key);
                // SECURITY(T48)
                if (Defences.Hold(Defence.StorageQuota) && !HasRoom(id, size, transaction)) return ErrorCode.QuotaExceeded;
                using var command = Command(
                    "INSERT INTO entry (id, name, value, size) VALUES ($id, $name, $value, $size) ON CONFLICT (id) DO UPDATE SET value = $value, size = $size",
                    ("$id", id), ("$name", _vault.Seal(Encoding.UTF8.GetBytes(key), PlaceOf("name", id))), ("$value", _vault.Seal(Encoding.UTF8.GetBytes(json), PlaceOf("value", id))), ("$size", size));
                command.Transaction = transaction;
                command.ExecuteNonQuery();
            }

            Commit(transaction);
            return ErrorCode.None;
        }
    }

    public void Remove(string key)
    {
        lock (_gate) Change("DELETE FROM entry WHERE id = $id", ("$id", _vault.Blind(key)));
    }

    public void Clear()
    {
        lock (_gate)
        {
            Change("DELETE FROM entry");
            Execute("VACUUM");
        }
    }

    public (IReadOnlyList<string> Keys, long Bytes) Measure()
    {
        lock (_gate)
        {
            using var command = Command("SELECT id, name, size FROM entry");
            using var reader = command.ExecuteReader();
            var keys = new List<string>();
            long bytes = 0;
            while (reader.Read())
            {
                keys.Add(Encoding.UTF8.GetString(_vault.Unseal((byte[])reader.GetValue(1), PlaceOf("name", (byte[])reader.GetValue(0)))));
                bytes += reader.GetInt64(2);
            }

            keys.Sort(StringComparer.Ordinal);
            return (keys, bytes);
        }
    }

    /// <summary>Number and bytes of all values, without opening any.</summary>
    public (long Values, long Bytes) Total()
    {
        lock (_gate)
        {
            using var command = Command("SELECT COUNT(*), COALESCE(SUM(size), 0) FROM entry");
            using var reader = command.ExecuteReader();
            reader.Read();
            return (reader.GetInt64(0), reader.GetInt64(1));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
            _generation.Dispose();
        }
    }

    private void Change(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = Command(sql, parameters);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        Commit(transaction);
    }

    private void Commit(SqliteTransaction transaction)
    {
        _generation.Advance(transaction);
        transaction.Commit();
        _generation.OnCommitted();
    }

    private bool HasRoom(byte[] id, int size, SqliteTransaction transaction)
    {
        using var others = Command("SELECT COALESCE(SUM(size), 0), COUNT(*) FROM entry WHERE id <> $id", ("$id", id));
        others.Transaction = transaction;
        using var reader = others.ExecuteReader();
        reader.Read();
        return reader.GetInt64(0) + size <= LargestTotal && reader.GetInt64(1) < MostEntries;
    }

    private static string PlaceOf(string column, byte[] id) => $"entry|{column}|{Convert.ToHexStringLower(id)}";

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
