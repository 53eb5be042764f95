using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Cli.Hosting;

/// <summary>What a verb serves, and how.</summary>
internal sealed record WebHostOptions
{
    /// <summary>The projects, for the places in their sources.</summary>
    public required ProjectSource Projects { get; init; }

    /// <summary>All that can be opened.</summary>
    public required IPackageSource Packages { get; init; }

    /// <summary>The program at `/`.</summary>
    public required string HomeAppId { get; init; }

    /// <summary>Its page, with its query; empty for the first.</summary>
    public string HomePage { get; init; } = string.Empty;

    /// <summary>Title in the browser.</summary>
    public required string Title { get; init; }

    /// <summary>Where the programs' data is kept.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Port on this machine; 0 takes a free one.</summary>
    public required int Port { get; init; }

    /// <summary>Who else hears what the terminal hears.</summary>
    public Func<IDiagnosticsSink, IDiagnosticsSink> Diagnostics { get; init; } = static inner => inner;

    /// <summary>Development: places of console calls, plain HTTP on this machine.</summary>
    public bool Development { get; init; }
}
