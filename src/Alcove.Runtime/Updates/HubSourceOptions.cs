namespace Alcove.Runtime.Updates;

/// <summary>How a host gets its programs from a hub.</summary>
public sealed record HubSourceOptions
{
    /// <summary>Address of the hub, with a slash at its end.</summary>
    public required Uri Hub { get; init; }

    /// <summary>Folder for what was fetched; made when it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The hub's first root of trust, which comes with the host app: nothing that does not lead back to it is believed.</summary>
    public required ReadOnlyMemory<byte> Root { get; init; }

    /// <summary>Whose releases: release, trial or develop. release by default.</summary>
    public string Channel { get; init; } = "release";

    /// <summary>Ids of the author keys for which the host itself vouches: programs that it comes with, which need no introduction. None by default.</summary>
    public IReadOnlySet<string> OwnAuthorKeys { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What is known of this installation, for releases that go to a part of them: language, country, platform. Nothing of it leaves the host.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>How long programs may be started without a word from the hub. 7 days by default.</summary>
    public TimeSpan OfflineLease { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often it is asked for what was taken back while the host runs. 20 seconds by default.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after one look for a newer release of a program the next one follows at the earliest. 5 seconds by default.</summary>
    public TimeSpan CheckAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Most bytes of packages that are kept; the program opened longest ago goes first. 512 MiB by default.</summary>
    public long MostBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Longest that opening waits for the hub when nothing is here yet. 30 seconds by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Version of the base library that this host brings along: releases that do not run on it are not taken. Alcove's own by default; another one is for tests.</summary>
    public string BaseLibrary { get; init; } = Protocol.Catalog.BaseLibrary.Version;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
