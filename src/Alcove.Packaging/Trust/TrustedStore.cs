using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust;

/// <summary>The store, by the names of roles.</summary>
internal sealed class TrustedStore(ITrustStore store)
{
    private const string Clock = "clock";

    public bool HasRoot => Read("root") is not null;

    public byte[]? Read(string role) => store.Read(MetadataNames.OnDisk(role));

    public void Write(string role, MetadataFile file) => store.Write(MetadataNames.OnDisk(role), file.Raw);

    public void Delete(string role) => store.Delete(MetadataNames.OnDisk(role));

    public byte[]? ReadClock() => store.Read(Clock);

    public void WriteClock(ReadOnlySpan<byte> text) => store.Write(Clock, text);

    /// <summary>A file that was believed before, if it still can be: keys may have changed since. SECURITY(T26): what is on the disk is checked like what came from outside.</summary>
    public MetadataFile? TryLoad<T>(string role, Action<MetadataFile> check)
        where T : MetadataBody
    {
        try
        {
            if (Read(role) is not { } bytes) return null;
            var file = MetadataFile.Read<T>(bytes, role);
            if (Defences.Hold(Defence.CheckedStore)) check(file);
            return file;
        }
        catch (TrustException)
        {
            return null;
        }
    }
}
