using Alcove.Runtime.Accounts;
using Microsoft.AspNetCore.Http;

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

    /// <summary>The host's id of the user behind a request; everybody is the same local user by default.</summary>
    public Func<HttpContext, string> UserOf { get; init; } = static _ => LocalAccount.DefaultUserId;

    /// <summary>
    /// Checks an author's app id and secret; with it the exchange of login codes is mapped for authors' servers. Null leaves it
    /// out, except in development, where this machine may exchange codes with any secret.
    /// </summary>
    public Func<string, string, ValueTask<bool>>? VerifyAuthor { get; init; }
}
