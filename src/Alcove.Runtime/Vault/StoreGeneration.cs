using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.Vault;

/// <summary>
/// How often a database was changed: a sealed number inside of it that goes up with each transaction, compared with the host's index
/// when it is opened. Callers hold the lock of the database.
/// </summary>
internal sealed class StoreGeneration : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ProgramVault _vault;
    private readonly IndexEntry _entry;
    private readonly string _place;
    private long _next;

    private StoreGeneration(SqliteConnection connection, ProgramVault vault, string store) =>
        (_connection, _vault, _entry, _place) = (connection, vault, vault.IndexOf(store), $"generation|{store}");

    /// <summary>Compares the database with the index.</summary>
    /// <exception cref="StoreException">It is older than the index says, and the host does not want to go on with it.</exception>
    public static StoreGeneration Open(SqliteConnection connection, ProgramVault vault, string store)
    {
        var generation = new StoreGeneration(connection, vault, store);
        try
        {
            generation.Execute("CREATE TABLE IF NOT EXISTS generation (id INTEGER PRIMARY KEY CHECK (id = 0), value BLOB NOT NULL)");
            generation.Compare(store);
            return generation;
        }
        catch
        {
            generation.Dispose();
            throw;
        }
    }

    /// <summary>Part of each transaction that changes something.</summary>
    public void Advance(SqliteTransaction transaction) => Save(Read(transaction) + 1, transaction);

    /// <summary>The transaction was committed: only now the index may know.</summary>
    public void OnCommitted() => _entry.Write(_next);

    public void Dispose() => _entry.Dispose();

    private void Compare(string store)
    {
        var (found, expected) = (Read(null), _entry.Read());
        // SECURITY(T61): one behind is a host that was killed between its two writes; the first number may be missing for the same reason.
        if (expected is { } number && found >= number && (number > 0 || found <= 1)) return;
        if (!Defences.Hold(Defence.OlderCopy)) return;
        var copy = _vault.OlderCopyOf(store, found, expected ?? 0);
        if (!_vault.MayGoOnWith(copy)) throw new StoreException($"the database '{store}' is of generation {found}, but the host's index says {(expected is null ? "something that it did not write" : $"{expected}")}", copy);
        // Further than both: the newer one, should it come back, is then the older copy.
        using var transaction = _connection.BeginTransaction();
        Save(Math.Max(found, expected ?? 0) + 1, transaction);
        transaction.Commit();
        OnCommitted();
    }

    private long Read(SqliteTransaction? transaction)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT value FROM generation WHERE id = 0";
        return command.ExecuteScalar() is byte[] value ? BinaryPrimitives.ReadInt64BigEndian(_vault.Unseal(value, _place)) : 0;
    }

    private void Save(long number, SqliteTransaction transaction)
    {
        var value = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(value, _next = number);
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO generation (id, value) VALUES (0, $value) ON CONFLICT (id) DO UPDATE SET value = $value";
        command.Parameters.AddWithValue("$value", _vault.Seal(value, _place));
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
