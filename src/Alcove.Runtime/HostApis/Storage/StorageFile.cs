using System.Security.Cryptography;
using System.Text;
using Alcove.Protocol.Errors;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.HostApis.Storage;

/// <summary>The values of one program. One writer; a write is acknowledged when SQLite has it on disk.</summary>
internal sealed class StorageFile : IDisposable
{
    /// <summary>All values together, in bytes of UTF-8. Source: WeChat's storage limits.</summary>
    public const int LargestTotal = 10 * 1024 * 1024;

    /// <summary>One value, in bytes of UTF-8.</summary>
    public const int LargestEntry = 1024 * 1024;

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private StorageFile(SqliteConnection connection) => _connection = connection;

    public static StorageFile Open(string folder, string appId)
    {
        Directory.CreateDirectory(folder);
        // Ids come from packages, so the file name is a hash of the id and not the id.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(appId)))[..32];
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"{name}.db"), Pooling = false }.ToString());
        connection.Open();
        var file = new StorageFile(connection);
        // A rollback journal with full sync: no WAL, which in this SQLite has a known corruption race.
        file.Execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;");
        return file;
    }

    public string? Read(string key)
    {
        lock (_gate)
        {
            using var command = Command("SELECT value FROM entry WHERE key = $key", ("$key", key));
            return command.ExecuteScalar() as string;
        }
    }

    public ErrorCode Write(string key, string json)
    {
        var size = Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(json);
        if (size > LargestEntry) return ErrorCode.EntryTooLarge;
        lock (_gate)
        {
            using var others = Command("SELECT COALESCE(SUM(size), 0) FROM entry WHERE key <> $key", ("$key", key));
            if ((long)others.ExecuteScalar()! + size > LargestTotal) return ErrorCode.QuotaExceeded;
            using var command = Command(
                "INSERT INTO entry (key, value, size) VALUES ($key, $value, $size) ON CONFLICT (key) DO UPDATE SET value = $value, size = $size",
                ("$key", key), ("$value", json), ("$size", size));
            command.ExecuteNonQuery();
            return ErrorCode.None;
        }
    }

    public void Remove(string key)
    {
        lock (_gate)
        {
            using var command = Command("DELETE FROM entry WHERE key = $key", ("$key", key));
            command.ExecuteNonQuery();
        }
    }

    public void Clear()
    {
        lock (_gate) Execute("DELETE FROM entry; VACUUM;");
    }

    public (IReadOnlyList<string> Keys, long Bytes) Measure()
    {
        lock (_gate)
        {
            using var command = Command("SELECT key, size FROM entry ORDER BY key");
            using var reader = command.ExecuteReader();
            var keys = new List<string>();
            long bytes = 0;
            while (reader.Read())
            {
                keys.Add(reader.GetString(0));
                bytes += reader.GetInt64(1);
            }

            return (keys, bytes);
        }
    }

    public void Dispose() => _connection.Dispose();

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
