using Alcove.Protocol.Budgets;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Cloud;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.HostModules;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Services;
using Alcove.Runtime.Vault;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime;

/// <summary>What a host decides about its runtime.</summary>
public sealed record AlcoveRuntimeOptions
{
    /// <summary>Where packages are found.</summary>
    public required IPackageSource Packages { get; init; }

    /// <summary>Folder in which the programs' data is kept; made when it is missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// Folder of the host's index, which says how far each database of the programs has come; empty for a folder in
    /// <see cref="DataFolder"/>. An older copy of a database is only noticed where whoever puts it there does not reach the index.
    /// </summary>
    public string IndexFolder { get; init; } = string.Empty;

    /// <summary>
    /// Asked when a program's data is older than the index says, as after a backup was restored: true goes on with what is there,
    /// and the index follows it. By default false: the program is not opened, its user reads why, and nothing is changed.
    /// </summary>
    public Func<OlderCopy, bool> AcceptOlderCopy { get; init; } = static _ => false;

    /// <summary>How worker processes are started and watched.</summary>
    public WorkerPoolOptions Workers { get; init; } = new();

    /// <summary>How much one program may have; docs/reference/budgets.md is the table.</summary>
    public ProgramBudgets Budgets { get; init; } = new();

    /// <summary>What happens to programs in the background.</summary>
    public BackgroundOptions Background { get; init; } = new();

    /// <summary>What the host allows.</summary>
    public HostPolicy Policy { get; init; } = new();

    /// <summary>What the host adds of its own: objects whose marked methods programs can call.</summary>
    public IReadOnlyList<IHostModule> Modules { get; init; } = [];

    /// <summary>The host's account system; null for none, and then wx.login fails.</summary>
    public IHostAccount? Accounts { get; init; }

    /// <summary>The host's payment system; null for none, and then wx.requestPayment fails.</summary>
    public IHostPayment? Payments { get; init; }

    /// <summary>The host's messages to its users; null for none.</summary>
    public IHostMessages? Messages { get; init; }

    /// <summary>The host's advertisements; null for none.</summary>
    public IHostAds? Ads { get; init; }

    /// <summary>Where wx.reportEvent goes; null drops it.</summary>
    public IHostAnalytics? Analytics { get; init; }

    /// <summary>What is behind wx.cloud; null for none, and then its calls fail.</summary>
    public IHostCloud? Cloud { get; init; }

    /// <summary>Name of this host in what it derives for its users; another name gives other pseudonyms.</summary>
    public string HostId { get; init; } = "alcove";

    /// <summary>The host's secret, 32 bytes, from its own key store. When it is empty a file in <see cref="DataFolder"/> holds it.</summary>
    public ReadOnlyMemory<byte> HostKey { get; init; }

    /// <summary>Where console output and exceptions go.</summary>
    public IDiagnosticsSink Diagnostics { get; init; } = new NoDiagnostics();

    /// <summary>True in development: programs report the place of each console call, which costs time.</summary>
    public bool Development { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
