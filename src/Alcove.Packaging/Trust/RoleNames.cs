namespace Alcove.Packaging.Trust;

/// <summary>Names of the roles of a hub, and of what they vouch for.</summary>
public static class RoleNames
{
    /// <summary>Says whose keys count for the other three, and for itself. Offline.</summary>
    public const string Root = "root";

    /// <summary>Delegates to all roles that name files. Offline.</summary>
    public const string Targets = "targets";

    /// <summary>Says which keys an author signs with. Kept by release managers.</summary>
    public const string Developers = "developers";

    /// <summary>Says what must not be installed, started or kept running.</summary>
    public const string Revocations = "revocations";

    /// <summary>All hashed bins together; one of them is called "bin-0a".</summary>
    public const string Bins = "bins";

    /// <summary>Says which versions belong together. Online.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>Says that this is the newest. Online.</summary>
    public const string Timestamp = "timestamp";

    /// <summary>Name of the list of what was revoked.</summary>
    public const string RevocationsTarget = "revocations.json";

    internal const string DevelopersPaths = "developers/*";

    /// <summary>Name of the index of a program's releases in one channel.</summary>
    public static string IndexTarget(string appId, string channel) => $"programs/{appId}/{channel}.json";

    /// <summary>Whether a target is such an index.</summary>
    public static bool IsIndexTarget(string target) => target is not null && target.StartsWith("programs/", StringComparison.Ordinal);

    /// <summary>Name of the list of keys that a program's author signs with.</summary>
    public static string DevelopersTarget(string appId) => $"developers/{appId}.json";
}
