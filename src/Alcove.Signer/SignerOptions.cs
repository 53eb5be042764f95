using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer;

/// <summary>Settings of a <see cref="SignerService"/>.</summary>
public sealed record SignerOptions
{
    /// <summary>Path of the socket. Its folder should be the signer's own.</summary>
    public required string SocketPath { get; init; }

    /// <summary>Where the repository's current metadata is.</summary>
    public required ITrustStore Store { get; init; }

    /// <summary>The keys at hand; they stay the caller's.</summary>
    public required KeyRing Keys { get; init; }

    /// <summary>Path of the signer's own log, which is only ever added to.</summary>
    public required string LogPath { get; init; }

    /// <summary>Ids of the system's users who may ask. The signer's own user by default.</summary>
    public IReadOnlyList<uint>? AllowedUsers { get; init; }

    /// <summary>Most files that are signed in a minute. 60 by default.</summary>
    public int MostSignings { get; init; } = 60;

    /// <summary>Longest that a request may take to arrive. 30 seconds by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what is signed holds.</summary>
    public Expiries Expiries { get; init; } = new();

    /// <summary>The clock. The system's by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
