using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime;

/// <summary>What a host decides about its runtime.</summary>
public sealed class AlcoveRuntimeOptions
{
    /// <summary>Where packages are found.</summary>
    public required IPackageSource Packages { get; init; }

    /// <summary>Folder in which the programs' data is kept; made when it is missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How worker processes are started and watched.</summary>
    public WorkerPoolOptions Workers { get; init; } = new();

    /// <summary>What happens to programs in the background.</summary>
    public BackgroundOptions Background { get; init; } = new();

    /// <summary>What the host allows.</summary>
    public HostPolicy Policy { get; init; } = new();

    /// <summary>Where console output and exceptions go.</summary>
    public IDiagnosticsSink Diagnostics { get; init; } = new NoDiagnostics();

    /// <summary>True in development: programs report the place of each console call, which costs time.</summary>
    public bool Development { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
