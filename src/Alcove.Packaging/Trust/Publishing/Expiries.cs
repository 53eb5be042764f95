namespace Alcove.Packaging.Trust.Publishing;

/// <summary>How long what was signed holds.</summary>
public sealed record Expiries
{
    /// <summary>One year.</summary>
    public TimeSpan Root { get; init; } = TimeSpan.FromDays(365);

    /// <summary>One year.</summary>
    public TimeSpan Targets { get; init; } = TimeSpan.FromDays(365);

    /// <summary>90 days.</summary>
    public TimeSpan Developers { get; init; } = TimeSpan.FromDays(90);

    /// <summary>7 days.</summary>
    public TimeSpan Revocations { get; init; } = TimeSpan.FromDays(7);

    /// <summary>7 days.</summary>
    public TimeSpan Bins { get; init; } = TimeSpan.FromDays(7);

    /// <summary>24 hours.</summary>
    public TimeSpan Snapshot { get; init; } = TimeSpan.FromHours(24);

    /// <summary>24 hours.</summary>
    public TimeSpan Timestamp { get; init; } = TimeSpan.FromHours(24);

    internal TimeSpan Of(string role) => role switch
    {
        RoleNames.Root => Root,
        RoleNames.Targets => Targets,
        RoleNames.Developers => Developers,
        RoleNames.Revocations => Revocations,
        RoleNames.Snapshot => Snapshot,
        RoleNames.Timestamp => Timestamp,
        _ => Bins,
    };
}
