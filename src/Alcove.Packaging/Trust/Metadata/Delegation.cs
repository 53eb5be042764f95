using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>A role to which another role hands the names that match.</summary>
internal sealed record Delegation(string Name, Role Role, bool Terminating, IReadOnlyList<string>? Paths, IReadOnlyList<string>? PathHashPrefixes)
{
    private const int LongestName = 200;

    public static Delegation Read(StrictObject members)
    {
        var name = CheckName(members.Text("name"));
        var (paths, prefixes) = (members.Has("paths") ? members.Texts("paths") : null, members.Has("path_hash_prefixes") ? members.Texts("path_hash_prefixes") : null);
        if ((paths is null) == (prefixes is null)) throw new FormatException($"the role '{name}' must have either paths or prefixes of hashes");
        return new Delegation(name, Role.Read(members), members.Flag("terminating"), paths, prefixes);
    }

    /// <summary>A name can be anything, since it is escaped wherever it goes; but not one of the four whose files it would take.</summary>
    public static string CheckName(string name)
    {
        if (name is "root" or "timestamp" or "snapshot" or "targets" or "") throw new FormatException($"a delegated role may not be called '{name}'");
        return MetadataNames.Escape(name).Length <= LongestName ? name : throw new FormatException("the name of a role is too long");
    }

    public bool Covers(string path, string pathHash) =>
        Paths?.Any(pattern => PathPattern.Matches(pattern, path)) ?? PathHashPrefixes!.Any(prefix => pathHash.StartsWith(prefix, StringComparison.Ordinal));
}
