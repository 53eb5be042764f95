using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub;

/// <summary>Copies a hub of one machine, and makes one from a copy. Hubs on PostgreSQL are copied with its own tools.</summary>
public static class HubBackup
{
    private const string Database = "hub.db";
    private const string Blobs = "blobs";
    private const string Keys = "keys";

    /// <summary>Copies a hub, which may run meanwhile: the database as it is at one moment, then the blobs that it names, which never change.</summary>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public static async Task<HubCopy> WriteAsync(string dataFolder, string toFolder, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!File.Exists(Path.Combine(dataFolder, Database))) throw new IOException($"There is no hub in '{dataFolder}'.");
        PrivateFolder.Create(toFolder);
        var beside = Path.Combine(toFolder, $"{Database}.new");
        File.Delete(beside);
        progress.Report("Copying the database…");
        await using (var database = new SqliteDatabase(Path.Combine(dataFolder, Database), readsOnly: true)) await database.BackupAsync(beside, cancellationToken);
        progress.Report("Copying the blobs…");
        var (all, copied) = await CopyBlobsAsync(Path.Combine(dataFolder, Blobs), Path.Combine(toFolder, Blobs), cancellationToken);
        if (await FindElsewhereAsync(beside, Path.Combine(toFolder, Blobs), cancellationToken) is > 0 and var elsewhere) progress.Report($"The files of {elsewhere} versions are not in '{dataFolder}'. If they are in a bucket, copy it with the store's own tools.");
        if (Directory.Exists(Path.Combine(dataFolder, Keys))) CopyFolder(Path.Combine(dataFolder, Keys), Path.Combine(toFolder, Keys));
        File.Move(beside, Path.Combine(toFolder, Database), overwrite: true);
        return new HubCopy(toFolder, all, copied);
    }

    /// <summary>Makes a hub from a copy.</summary>
    /// <exception cref="IOException">The folder is in use, or the copy is damaged; the message says where.</exception>
    public static async Task<HubCopy> RestoreAsync(string fromFolder, string dataFolder, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!File.Exists(Path.Combine(fromFolder, Database))) throw new IOException($"There is no copy of a hub in '{fromFolder}'.");
        if (Directory.Exists(dataFolder) && Directory.EnumerateFileSystemEntries(dataFolder).Any()) throw new IOException($"'{dataFolder}' is not empty: restore into a new folder.");
        Directory.CreateDirectory(dataFolder);
        progress.Report("Copying and checking the blobs…");
        var (all, copied) = await CopyBlobsAsync(Path.Combine(fromFolder, Blobs), Path.Combine(dataFolder, Blobs), cancellationToken);
        if (Directory.Exists(Path.Combine(fromFolder, Keys))) CopyFolder(Path.Combine(fromFolder, Keys), Path.Combine(dataFolder, Keys));
        File.Copy(Path.Combine(fromFolder, Database), Path.Combine(dataFolder, Database));
        progress.Report("Checking the database…");
        await using var database = new SqliteDatabase(Path.Combine(dataFolder, Database));
        await database.MigrateAsync(cancellationToken);
        if (await database.ReadAsync(static session => session.ScalarAsync<string>("PRAGMA integrity_check"), cancellationToken) is not "ok" and { } damage) throw new IOException($"The database of the copy is damaged: {damage}");
        if (await database.ReadAsync(AuditLog.FindBreakAsync, cancellationToken) is { } found) throw new IOException($"The audit log of the copy is broken: {found}");
        return new HubCopy(dataFolder, all, copied);
    }

    private static async Task<(int All, int Copied)> CopyBlobsAsync(string from, string to, CancellationToken cancellationToken)
    {
        var (source, target, all, copied) = (new FolderBlobs(from), new FolderBlobs(to), 0, 0);
        await foreach (var hash in source.ListAsync(cancellationToken))
        {
            all++;
            await using var stream = await source.OpenAsync(hash, cancellationToken) ?? throw new IOException($"The blob '{hash}' has gone.");
            if ((await target.FindMissingAsync(new Dictionary<string, long> { [hash] = stream.Length }, cancellationToken)).Count == 0) continue;
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            if (BlobHash.Of(content.GetBuffer().AsSpan(0, (int)content.Length)) != hash) throw new IOException($"The blob '{hash}' in '{from}' is damaged: its bytes have another hash.");
            await target.WriteAsync(hash, content.ToArray(), cancellationToken);
            copied++;
        }

        return (all, copied);
    }

    private static async Task<int> FindElsewhereAsync(string databaseFile, string blobs, CancellationToken cancellationToken)
    {
        await using var database = new SqliteDatabase(databaseFile, readsOnly: true);
        var manifests = await database.ReadAsync(static session => session.ListAsync<NamedBlob>("SELECT DISTINCT manifest_hash AS hash, manifest_size AS length FROM versions"), cancellationToken);
        return (await new FolderBlobs(blobs).FindMissingAsync(manifests.ToDictionary(static blob => blob.Hash, static blob => blob.Length), cancellationToken)).Count;
    }

    private static void CopyFolder(string from, string to)
    {
        PrivateFolder.Create(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.EnumerateDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private sealed record NamedBlob(string Hash, long Length);
}
