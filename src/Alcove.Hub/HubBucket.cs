namespace Alcove.Hub;

/// <summary>A bucket of a store that speaks S3, for the files of a hub with several nodes.</summary>
/// <param name="Endpoint">Address of the store, without the bucket.</param>
/// <param name="Name">Name of the bucket, which is there already.</param>
/// <param name="KeyId">Id of the key that the hub signs its requests with.</param>
/// <param name="Secret">The key's secret.</param>
public sealed record HubBucket(Uri Endpoint, string Name, string KeyId, string Secret)
{
    /// <summary>Region that requests are signed for; what most stores take when they have none.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Path in front of all names; empty, or with a slash at its end.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Reads an address with the bucket as its first segment and the prefix as the rest: `https://s3.example.org/alcove`.</summary>
    /// <param name="address">The address.</param>
    /// <param name="key">The key: its id in one line, its secret in the next.</param>
    /// <exception cref="FormatException">One of them is not that; the message says which.</exception>
    public static HubBucket Parse(string address, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0) throw new FormatException($"'{address}' is no address of a bucket: https://s3.example.org/alcove.");
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) throw new FormatException($"'{address}' names no bucket: https://s3.example.org/alcove.");
        var lines = key.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length != 2) throw new FormatException("The key of a bucket is two lines: its id and its secret.");
        return new HubBucket(new Uri(uri.GetLeftPart(UriPartial.Authority)), segments[0], lines[0], lines[1]) { Prefix = string.Concat(segments.Skip(1).Select(static segment => $"{segment}/")) };
    }

    /// <summary>Without the secret, for logs.</summary>
    public override string ToString() => $"{Endpoint}{Name}/{Prefix}";
}
