namespace Alcove.Runtime.Packages;

/// <summary>A source that lists programs which are not on this device, and has their icons.</summary>
public interface IIconSource
{
    /// <summary>The icon of a program as lists show it: PNG, JPEG or WebP; null when there is none, or it is not to be had at the moment.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindIconAsync(string appId, CancellationToken cancellationToken);
}
