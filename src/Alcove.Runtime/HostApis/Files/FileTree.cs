using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Vault;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>
/// Files and folders in one SQLite file. Names, sizes and contents are sealed with the vault's key and bound to their place: a
/// piece that was changed, moved or taken away does not open. Each change is one transaction, so that after a crash a file is
/// as it was before a write or after it. One writer; callers hold <see cref="Gate"/> for what has to stay true over several calls.
/// </summary>
internal sealed class FileTree : IDisposable
{
    /// <summary>Bytes of one sealed piece of a file.</summary>
    public const int PieceSize = 64 * 1024;

    private readonly SqliteConnection _connection;
    private readonly ProgramVault _vault;
    private readonly TimeProvider _time;
    private readonly StoreGeneration? _generation;
    private SqliteTransaction? _transaction;
    private bool _hasFreed;

    private FileTree(SqliteConnection connection, ProgramVault vault, bool isLasting, TimeProvider time)
    {
        (_connection, _vault, _time) = (connection, vault, time);
        // The same rules as for stored values, a rollback journal with full sync; but what is deleted is not overwritten, it leaves the
        // file, sealed as it is: a file may have 200 MB.
        Execute($"""
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = FAST;{(IsEmpty() ? " PRAGMA auto_vacuum = INCREMENTAL;" : string.Empty)}
            PRAGMA journal_mode = {(isLasting ? "TRUNCATE" : "MEMORY")}; PRAGMA synchronous = {(isLasting ? "FULL" : "OFF")};
            CREATE TABLE IF NOT EXISTS node (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER NOT NULL, key BLOB NOT NULL, name BLOB NOT NULL, facts BLOB NOT NULL, UNIQUE (parent, key));
            CREATE TABLE IF NOT EXISTS piece (node INTEGER NOT NULL, number INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (node, number)) WITHOUT ROWID;
            """);
        if (isLasting) _generation = StoreGeneration.Open(connection, vault, "files");
    }

    /// <summary>Held by everything that reads or writes.</summary>
    public Lock Gate { get; } = new();

    /// <param name="file">The SQLite file; made when it is missing.</param>
    /// <param name="vault">Whose key seals it.</param>
    /// <param name="isLasting">False for what ends with the program: its writes do not wait for the disk.</param>
    /// <param name="time">The clock.</param>
    public static FileTree Open(string file, ProgramVault vault, bool isLasting, TimeProvider time)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new FileTree(connection, vault, isLasting, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Carries out a change as a whole, or not at all.</summary>
    public T Change<T>(Func<T> work)
    {
        lock (Gate)
        {
            if (_transaction is not null) return work(); // a part of a larger change
            using var transaction = _connection.BeginTransaction();
            _transaction = transaction;
            try
            {
                var result = work();
                _generation?.Advance(transaction);
                transaction.Commit();
                _generation?.OnCommitted();
                return result;
            }
            finally
            {
                _transaction = null;
                GiveBackRoom();
            }
        }
    }

    public FileNode? Find(long parent, string name)
    {
        lock (Gate) return Read("SELECT id, parent, name, facts FROM node WHERE parent = $parent AND key = $key", ("$parent", parent), ("$key", KeyOf(parent, name))).FirstOrDefault();
    }

    public FileNode? Find(long id)
    {
        lock (Gate) return Read("SELECT id, parent, name, facts FROM node WHERE id = $id", ("$id", id)).FirstOrDefault();
    }

    /// <summary>What is in a folder, by name.</summary>
    public IReadOnlyList<FileNode> Children(long parent)
    {
        lock (Gate) return [.. Read("SELECT id, parent, name, facts FROM node WHERE parent = $parent", ("$parent", parent)).OrderBy(static node => node.Name, StringComparer.Ordinal)];
    }

    /// <summary>All files and folders.</summary>
    public IReadOnlyList<FileNode> All()
    {
        lock (Gate) return Read("SELECT id, parent, name, facts FROM node");
    }

    public FileNode Make(long parent, string name, bool isFolder) => Change(() =>
    {
        var now = _time.GetUtcNow();
        Execute("INSERT INTO node (parent, key, name, facts) VALUES ($parent, $key, x'', x'')", ("$parent", parent), ("$key", KeyOf(parent, name)));
        using var command = Command("SELECT last_insert_rowid()");
        var node = new FileNode((long)command.ExecuteScalar()!, parent, name, isFolder, 0, now, now);
        Save(node);
        return node;
    });

    /// <summary>Gives it another place and name.</summary>
    public void Move(FileNode node, long parent, string name) => Change(() => Save(node with { Parent = parent, Name = name }));

    /// <summary>Removes a file, or a folder with all that is in it.</summary>
    public void Remove(FileNode node)
    {
        Change(() =>
        {
            foreach (var child in node.IsFolder ? Children(node.Id) : []) Remove(child);
            Execute("DELETE FROM piece WHERE node = $id", ("$id", node.Id));
            _hasFreed = true;
            return Execute("DELETE FROM node WHERE id = $id", ("$id", node.Id));
        });
    }

    /// <summary>Bytes from a place on; fewer at the end of the file.</summary>
    public byte[] Read(FileNode node, long position, int length)
    {
        lock (Gate)
        {
            if (node.IsDamaged) throw Damaged();
            var bytes = new byte[Math.Clamp(node.Size - position, 0, length)];
            for (var at = 0; at < bytes.Length;)
            {
                var (number, offset) = Math.DivRem(position + at, PieceSize);
                var piece = Piece(node.Id, number, (int)Math.Min(PieceSize, node.Size - (number * PieceSize)));
                var count = Math.Min(bytes.Length - at, piece.Length - (int)offset);
                piece.AsSpan((int)offset, count).CopyTo(bytes.AsSpan(at));
                at += count;
            }

            return bytes;
        }
    }

    /// <summary>Writes at a place; what lies between the end and that place becomes zeros.</summary>
    public FileNode Write(FileNode node, long position, ReadOnlyMemory<byte> content)
    {
        lock (Gate)
        {
            if (node.IsDamaged) throw Damaged();
            return Change(() =>
            {
                if (position > node.Size) node = SetLength(node, position);
                for (var at = 0; at < content.Length;)
                {
                    var (number, offset) = Math.DivRem(position + at, PieceSize);
                    var before = (int)Math.Clamp(node.Size - (number * PieceSize), 0, PieceSize);
                    var count = Math.Min(content.Length - at, PieceSize - (int)offset);
                    var part = content.Span.Slice(at, count);
                    var isWhole = offset == 0 && count >= before;
                    SavePiece(node.Id, number, isWhole ? part : Merged(node.Id, number, before, (int)offset, part));
                    at += count;
                }

                return Save(node with { Size = Math.Max(node.Size, position + content.Length), Modified = _time.GetUtcNow() });
            });
        }
    }

    /// <summary>Cuts it, or fills it up with zeros.</summary>
    public FileNode SetLength(FileNode node, long length)
    {
        if (node.IsDamaged && length > 0) throw Damaged();
        return Change(() =>
        {
            var last = length / PieceSize;
            if (length < node.Size || length == 0)
            {
                _hasFreed = true;
                Execute("DELETE FROM piece WHERE node = $id AND number > $last", ("$id", node.Id), ("$last", last));
                var kept = (int)(length % PieceSize);
                if (kept == 0) Execute("DELETE FROM piece WHERE node = $id AND number = $last", ("$id", node.Id), ("$last", last));
                else SavePiece(node.Id, last, Piece(node.Id, last, (int)Math.Min(PieceSize, node.Size - (last * PieceSize))).AsSpan(0, kept));
            }
            else
            {
                for (var number = node.Size / PieceSize; number * PieceSize < length; number++)
                {
                    var piece = new byte[Math.Min(PieceSize, length - (number * PieceSize))];
                    var before = (int)Math.Clamp(node.Size - (number * PieceSize), 0, PieceSize);
                    if (before > 0) Piece(node.Id, number, before).CopyTo(piece, 0);
                    SavePiece(node.Id, number, piece);
                }
            }

            return Save(node with { Size = length, IsDamaged = false, Modified = _time.GetUtcNow() });
        });
    }

    public void Dispose()
    {
        lock (Gate)
        {
            _connection.Dispose();
            _generation?.Dispose();
        }
    }

    /// <summary>Once there are tables the way of vacuuming stands, and saying it again would change the file.</summary>
    private bool IsEmpty()
    {
        using var command = Command("PRAGMA page_count");
        return command.ExecuteScalar() is 0L;
    }

    /// <summary>What is free in the file goes back to the disk.</summary>
    private void GiveBackRoom()
    {
        if (!_hasFreed) return;
        _hasFreed = false;
        Execute("PRAGMA incremental_vacuum");
    }

    private byte[] Piece(long node, long number, int length)
    {
        using var command = Command("SELECT value FROM piece WHERE node = $node AND number = $number", ("$node", node), ("$number", number));
        var piece = command.ExecuteScalar() is byte[] value ? TryUnseal(value, $"piece|{node}|{number}") : null;
        return piece?.Length == length ? piece : throw Damaged();
    }

    /// <summary>A piece as it is, with a part of it written anew.</summary>
    private byte[] Merged(long node, long number, int before, int offset, ReadOnlySpan<byte> part)
    {
        var piece = new byte[Math.Max(before, offset + part.Length)];
        if (before > 0) Piece(node, number, before).CopyTo(piece, 0);
        part.CopyTo(piece.AsSpan(offset));
        return piece;
    }

    private void SavePiece(long node, long number, ReadOnlySpan<byte> piece) =>
        Execute("INSERT INTO piece (node, number, value) VALUES ($node, $number, $value) ON CONFLICT DO UPDATE SET value = $value", ("$node", node), ("$number", number), ("$value", _vault.Seal(piece, $"piece|{node}|{number}")));

    private FileNode Save(FileNode node)
    {
        var facts = new byte[25];
        BinaryPrimitives.WriteInt64BigEndian(facts, node.Size);
        BinaryPrimitives.WriteInt64BigEndian(facts.AsSpan(8), node.Made.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(facts.AsSpan(16), node.Modified.ToUnixTimeMilliseconds());
        facts[24] = node.IsFolder ? (byte)1 : (byte)0;
        Execute("UPDATE node SET parent = $parent, key = $key, name = $name, facts = $facts WHERE id = $id", ("$parent", node.Parent), ("$key", KeyOf(node.Parent, node.Name)),
            ("$name", _vault.Seal(Encoding.UTF8.GetBytes(node.Name), $"name|{node.Id}|{node.Parent}")), ("$facts", _vault.Seal(facts, $"facts|{node.Id}")), ("$id", node.Id));
        return node;
    }

    private List<FileNode> Read(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var nodes = new List<FileNode>();
        while (reader.Read())
        {
            var (id, parent) = (reader.GetInt64(0), reader.GetInt64(1));
            var facts = TryUnseal((byte[])reader.GetValue(3), $"facts|{id}");
            var name = TryUnseal((byte[])reader.GetValue(2), $"name|{id}|{parent}");
            // One that was damaged is still there, so that it can be removed.
            nodes.Add(facts is null || name is null
                ? new FileNode(id, parent, $"damaged-{id}", false, 0, default, default, IsDamaged: true)
                : new FileNode(id, parent, Encoding.UTF8.GetString(name), facts[24] == 1, BinaryPrimitives.ReadInt64BigEndian(facts), TimeAt(facts, 8), TimeAt(facts, 16)));
        }

        return nodes;
    }

    private static DateTimeOffset TimeAt(byte[] facts, int at) => DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(facts.AsSpan(at)));

    /// <returns>Null when it was changed, or belongs somewhere else.</returns>
    private byte[]? TryUnseal(byte[] value, string place)
    {
        try
        {
            return _vault.Unseal(value, place);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] KeyOf(long parent, string name) => _vault.Blind($"file|{parent}|{name}");

    private static ApiException Damaged() => new(new ApiError(ErrorCode.FileInvalid, "the file is damaged; removing and writing it anew makes it usable"));

    private int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
