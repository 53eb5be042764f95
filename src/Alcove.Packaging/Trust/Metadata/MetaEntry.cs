using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>One metadata file as the snapshot or the timestamp names it.</summary>
internal sealed record MetaEntry(long Version, Digests Digests)
{
    public static MetaEntry Read(StrictObject members)
    {
        var version = members.Number("version");
        return version >= 1 ? new MetaEntry(version, Digests.Read(members, required: false)) : throw new FormatException("a version is below 1");
    }
}
