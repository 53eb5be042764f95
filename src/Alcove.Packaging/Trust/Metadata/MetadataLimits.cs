namespace Alcove.Packaging.Trust.Metadata;

/// <summary>Longest metadata files in bytes. SECURITY(T16): known before anything is fetched.</summary>
internal static class MetadataLimits
{
    public const int Root = 512 * 1024;
    public const int Timestamp = 64 * 1024;
    public const int Other = 2 * 1024 * 1024;

    public static int Of(string role) => role switch { "root" => Root, "timestamp" => Timestamp, _ => Other };
}
