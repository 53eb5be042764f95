using Alcove.Packaging;

namespace Alcove.Runtime.Updates;

/// <summary>Icons of the programs that a hub lists, fetched when somebody looks at them and kept while they are listed.</summary>
internal sealed class ListedIcons(string folder, HttpClient http, TimeProvider time)
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private readonly BlobCache _files = new(folder, http, time);
    private IReadOnlyDictionary<string, FileEntry> _listed = new Dictionary<string, FileEntry>(StringComparer.Ordinal);

    /// <summary>Takes over a new list. SECURITY(T16): what the hub says of an icon is a hash and a length that nothing exceeds.</summary>
    public void Update(IEnumerable<(string AppId, string Hash, long Size)> icons)
    {
        _listed = icons.Where(static icon => icon.Size is > 0 and <= MostBytes && icon.Hash.Length == 64 && icon.Hash.All(char.IsAsciiHexDigitLower)).DistinctBy(static icon => icon.AppId)
            .ToDictionary(static icon => icon.AppId, static icon => new FileEntry(icon.Hash, (int)icon.Size), StringComparer.Ordinal);
        _files.KeepOnly(_listed.Values.Select(static entry => entry.Sha256).ToHashSet(StringComparer.Ordinal));
    }

    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string appId, CancellationToken cancellationToken)
    {
        if (!_listed.TryGetValue(appId, out var entry)) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var content = await _files.ReadAsync(entry, patience.Token).ConfigureAwait(false);
            if (PictureFormat.TypeOf(content.Span) is null) return null; // SECURITY(T11)
            return content;
        }
        catch (Exception exception) when (exception is IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null; // a letter does until the hub is back
        }
    }
}
