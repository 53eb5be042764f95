using Alcove.Compiler.Project;
using Alcove.Packaging;

namespace Alcove.Compiler.WebPrograms;

/// <summary>A W3C MiniApp manifest after its rules were applied: what was invalid has its default.</summary>
internal sealed class WebManifest
{
    /// <summary>Its name in the root of a program.</summary>
    public const string FileName = "manifest.json";

    public required string AppId { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Description { get; init; }

    public required string Language { get; init; }

    /// <summary>auto, ltr or rtl.</summary>
    public required string Direction { get; init; }

    /// <summary>auto, light or dark.</summary>
    public required string ColorScheme { get; init; }

    public required string VersionName { get; init; }

    public required int VersionCode { get; init; }

    /// <summary>Paths without `.html`, the home page first.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Paths of the icons, without a slash at the start.</summary>
    public required IReadOnlyList<string> Icons { get; init; }

    /// <summary>All members of `window`.</summary>
    public required IReadOnlyDictionary<string, object> Window { get; init; }

    /// <summary>From the extension `alcove_network`: origins for requests through the host.</summary>
    public required IReadOnlyList<string> RequestOrigins { get; init; }

    /// <summary>The base libraries on which it runs: from `platform_version`.</summary>
    public required VersionSpan RunsOn { get; init; }

    /// <summary>Modules and channels of the host that it declares (`alcove_host`); null for none.</summary>
    public required HostNeeds? Host { get; init; }
}
