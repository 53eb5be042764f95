namespace Alcove.AspNetCore;

/// <summary>How the web host shows itself.</summary>
public sealed class AlcoveHostOptions
{
    /// <summary>Id of the program that is opened at `/`.</summary>
    public required string HomeAppId { get; init; }

    /// <summary>Page of that program, with its query; empty for its own first page.</summary>
    public string HomePage { get; init; } = string.Empty;

    /// <summary>Name of the host in the browser's title.</summary>
    public string Title { get; init; } = "Alcove";

    /// <summary>True while developing: web-view components may show any HTTPS page, and HTTP pages of this machine.</summary>
    public bool Development { get; init; }

    /// <summary>Address of map tiles with {z}, {x} and {y}, as OpenStreetMap has them; empty shows maps on a plain grid.</summary>
    public string MapTiles { get; init; } = string.Empty;
}
