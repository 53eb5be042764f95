namespace Alcove.Packaging.Trust.Publishing;

/// <summary>Who signs for what in a new repository.</summary>
public sealed record RepositoryPlan
{
    /// <summary>Offline; 3 of 5 people are a good choice.</summary>
    public required RolePlan Root { get; init; }

    /// <summary>Offline; 2 of 3 are a good choice.</summary>
    public required RolePlan Targets { get; init; }

    /// <summary>Release managers; 2 of 3 are a good choice. With the signer's own key a hub enters authors by itself.</summary>
    public required RolePlan Developers { get; init; }

    /// <summary>Online, with one spare offline.</summary>
    public required RolePlan Revocations { get; init; }

    /// <summary>Online.</summary>
    public required RolePlan Bins { get; init; }

    /// <summary>Online.</summary>
    public required RolePlan Snapshot { get; init; }

    /// <summary>Online.</summary>
    public required RolePlan Timestamp { get; init; }

    /// <summary>Number of hashed bins: a power of two from 1 to 4096. 16 by default, for hubs of some thousand programs; 256 for more.</summary>
    public int BinCount { get; init; } = 16;
}
