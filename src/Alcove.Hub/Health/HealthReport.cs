namespace Alcove.Hub.Health;

/// <summary>What the hub needs, and what is wrong with it; null where nothing is. The words are for everybody: they name no addresses.</summary>
internal sealed record HealthReport(string? Database, string? Blobs, string? Signer)
{
    public bool IsReady => Database is null && Blobs is null && Signer is null;

    /// <summary>A line for each.</summary>
    public override string ToString() => $"database: {Database ?? "ok"}\nblobs: {Blobs ?? "ok"}\nsigner: {Signer ?? "ok"}\n";
}
