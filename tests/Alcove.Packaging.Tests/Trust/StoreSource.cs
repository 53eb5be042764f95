using System.Collections.Concurrent;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>A server in memory: what it was given, every name that was asked for, and a way to change an answer.</summary>
internal sealed class StoreSource : IMetadataSource
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public Func<string, byte[]?, byte[]?> Answer { get; set; } = static (_, bytes) => bytes;

    public void Serve(IEnumerable<TrustFile> files)
    {
        foreach (var file in files) Files[file.Name] = file.Bytes.ToArray();
    }

    /// <summary>The same files, seen from the folder of targets.</summary>
    public IMetadataSource Targets => new Below(this);

    public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default)
    {
        Asked.Add(name);
        var bytes = Answer(name, Files.GetValueOrDefault(name));
        return bytes?.Length > maxLength ? throw new TrustException(TrustError.TooLarge, $"'{name}' is longer than {maxLength} bytes.") : Task.FromResult(bytes);
    }

    private sealed class Below(StoreSource source) : IMetadataSource
    {
        public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default) => source.FetchAsync("targets/" + name, maxLength, cancellationToken);
    }
}
