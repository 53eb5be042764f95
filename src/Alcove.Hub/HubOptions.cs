using Microsoft.Extensions.Logging;

namespace Alcove.Hub;

/// <summary>What the operator of a hub decides.</summary>
public sealed record HubOptions
{
    /// <summary>Folder for database, blobs and keys, unless they are elsewhere; made when it is missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses it listens on, such as `http://127.0.0.1:5090`. Port 0 takes a free one.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:5090";

    /// <summary>Address under which people and clients reach it; links and codes carry it. Empty for the one it listens on.</summary>
    public string PublicAddress { get; init; } = string.Empty;

    /// <summary>Address of a host in the browser, such as `https://app.example.org`: link pages lead there. Empty where only apps open programs.</summary>
    public string OpensAt { get; init; } = string.Empty;

    /// <summary>Connection string of a PostgreSQL database, for several nodes; empty for a SQLite file in <see cref="DataFolder"/>.</summary>
    public string Postgres { get; init; } = string.Empty;

    /// <summary>Where files are kept that all nodes share; null for a folder in <see cref="DataFolder"/>.</summary>
    public HubBucket? Bucket { get; init; }

    /// <summary>Socket of the signer's process. Without one nothing can be released.</summary>
    public string SignerSocket { get; init; } = string.Empty;

    /// <summary>Name of the hub, for people.</summary>
    public string Name { get; init; } = "Alcove Hub";

    /// <summary>Whether webhooks may go to plain HTTP and to this machine; for tests and development.</summary>
    public bool AllowsLocalWebhooks { get; init; }

    /// <summary>Address of a collector that takes measurements and traces by OTLP over HTTP, such as `http://127.0.0.1:4318`; null for none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>What is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
