using Alcove.Compiler;
using Alcove.Packaging;
using Alcove.Packaging.Maps;

namespace Alcove.Cli.Rebuilding;

/// <summary>What a source was built to, and how it differs from a package that others have.</summary>
internal sealed class Rebuild
{
    private readonly VerifiedPackage _package;

    public Rebuild(CompileResult result) => _package = PackageVerifier.Verify(result.ToPackage());

    /// <summary>SHA-256 of the manifest.</summary>
    public string Hash => _package.Hash;

    public Manifest Manifest => _package.Manifest;

    /// <summary>All differences, a line each, in the order of the files; none when the hashes are equal.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(PublishedPackage published, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (Manifest, published.Manifest);
        var found = new List<string>();
        AddIdentity(found, "id", ours.AppId, theirs.AppId);
        AddIdentity(found, "name", ours.Name, theirs.Name);
        AddIdentity(found, "version", ours.Version, theirs.Version);
        AddIdentity(found, "kind", $"{ours.Kind}", $"{theirs.Kind}");
        AddIdentity(found, "pages", string.Join(", ", ours.Pages), string.Join(", ", theirs.Pages));
        foreach (var path in ours.Files.Keys.Union(theirs.Files.Keys).Order())
        {
            if (!theirs.Files.TryGetValue(path, out var their)) found.Add($"only in the source's build   {path}");
            else if (!ours.Files.TryGetValue(path, out var our)) found.Add($"only in {published.What}   {path}");
            else if (our != their) found.Add($"differs   {path}{await PlaceAsync(path, published, cancellationToken)}");
        }

        return found;
    }

    private static void AddIdentity(List<string> found, string what, string ours, string theirs)
    {
        if (ours != theirs) found.Add($"differs   {what}: the source says '{ours}', the package '{theirs}'");
    }

    // The first line that is another, and where it stands in the author's file when the compiler kept a map.
    private async Task<string> PlaceAsync(PackagePath path, PublishedPackage published, CancellationToken cancellationToken)
    {
        var (our, their) = (_package.Read(path), await published.ReadAsync(path, cancellationToken));
        if (our.Span.Contains((byte)0)) return string.Empty; // no text
        var same = our.Span.CommonPrefixLength(their.Span);
        var line = our.Span[..same].Count((byte)'\n') + 1;
        var column = same - our.Span[..same].LastIndexOf((byte)'\n');
        var source = MappedStack.MapOf(path.Value) is { } map && _package.Contains(map) ? SourceMap.Parse(_package.Read(map)).Find(line, column) : null;
        return $" from line {line} on{(source is null ? string.Empty : $" ({source})")}";
    }
}
