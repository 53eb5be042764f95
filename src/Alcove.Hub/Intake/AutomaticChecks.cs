using Alcove.Packaging;
using Alcove.Protocol.Catalog;

namespace Alcove.Hub.Intake;

/// <summary>What is checked of every version before a person looks at it.</summary>
internal static class AutomaticChecks
{
    /// <summary>All findings, the gravest first.</summary>
    public static IReadOnlyList<CheckFinding> Run(CheckInput input) =>
    [
        .. ((IEnumerable<CheckFinding>[])[Structure(input), Limits(input), SecretScan.Find(input), DynamicCode.Find(input), Growth(input), BaseLibraries(input), KnownBad(input)])
            .SelectMany(static findings => findings)
            .OrderByDescending(static finding => finding.Level),
    ];

    private static IEnumerable<CheckFinding> Structure(CheckInput input)
    {
        const string Check = "structure";
        if (input.Package.Manifest.Kind == ProgramKind.Wxml && !input.Package.Contains(PackagePath.Parse("logic.js")))
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"There is no logic.js: build the package with `alcove build`.");
        foreach (var page in input.Facts.Pages.Where(static page => page.Length == 0 || page.StartsWith('/')))
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"The page '{page}' has a path that cannot be opened.");
        if (input.Facts.Pages.GroupBy(static page => page).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"The page '{twice.Key}' is listed twice.");
        if (input.Icon.Obstacle is not null) yield return CheckFinding.Of(Check, CheckLevel.Note, input.Icon.Obstacle);
    }

    private static IEnumerable<CheckFinding> Limits(CheckInput input)
    {
        const string Check = "limits";
        var files = input.Package.Manifest.Files.Where(static file => !file.Key.IsSourceMap).ToArray();
        if (files.Length > HubLimits.Files) yield return CheckFinding.Of(Check, CheckLevel.Error, $"There are {files.Length} files; {HubLimits.Files} are allowed.");
        var total = files.Sum(static file => (long)file.Value.Size);
        if (total > HubLimits.Program) yield return CheckFinding.Of(Check, CheckLevel.Error, $"All files together have {Megabytes(total)}; {Megabytes(HubLimits.Program)} are allowed.");
        var roots = SubpackageRoots.Of(input.Package);
        foreach (var root in roots)
        {
            var size = files.Where(file => file.Key.Value.StartsWith(root, StringComparison.Ordinal)).Sum(static file => (long)file.Value.Size);
            if (size > HubLimits.Subpackage) yield return CheckFinding.Of(Check, CheckLevel.Error, $"The subpackage has {Megabytes(size)}; {Megabytes(HubLimits.Subpackage)} are allowed.", root);
        }

        var main = files.Where(file => !roots.Any(root => file.Key.Value.StartsWith(root, StringComparison.Ordinal))).Sum(static file => (long)file.Value.Size);
        if (main > HubLimits.MainPackage) yield return CheckFinding.Of(Check, CheckLevel.Error, $"The main package has {Megabytes(main)}; {Megabytes(HubLimits.MainPackage)} are allowed. Move pages into subpackages.");
        if (input.Facts.Domains.Count > HubLimits.Domains) yield return CheckFinding.Of(Check, CheckLevel.Error, $"{input.Facts.Domains.Count} domains are declared; {HubLimits.Domains} are allowed.");
    }

    private static IEnumerable<CheckFinding> Growth(CheckInput input)
    {
        const string Check = "growth";
        var before = input.Before ?? VersionFacts.None;
        var since = input.Before is null ? "asks for" : "newly asks for";
        foreach (var domain in input.Facts.Domains.Except(before.Domains)) yield return CheckFinding.Of(Check, CheckLevel.Warning, $"This version {since} the server {domain}.");
        foreach (var scope in input.Facts.Scopes.Except(before.Scopes)) yield return CheckFinding.Of(Check, CheckLevel.Warning, $"This version {since} the permission '{scope}'.");
        foreach (var module in input.Facts.Modules.Except(before.Modules)) yield return CheckFinding.Of(Check, CheckLevel.Warning, $"This version {since} the host's module '{module}'.");
        foreach (var domain in input.Facts.Domains.Where(static domain => !domain.StartsWith("https://", StringComparison.Ordinal) && !domain.StartsWith("wss://", StringComparison.Ordinal)))
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"'{domain}' is no secure address: only https and wss are allowed.");
    }

    private static IEnumerable<CheckFinding> BaseLibraries(CheckInput input)
    {
        const string Check = "base-library";
        if (input.Facts.RunsOn(out var problem) is not { } span)
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"The package names base libraries that nobody has: {problem}. Mend `baseLibrary` in alcove.config.json.");
        else if (!span.Includes(BaseLibrary.Version))
            yield return CheckFinding.Of(Check, CheckLevel.Warning, $"It runs on base library {span}, and this version of Alcove has {BaseLibrary.Version}: people whose app has that do not get it.");
    }

    private static IEnumerable<CheckFinding> KnownBad(CheckInput input)
    {
        const string Check = "known-bad";
        if (input.KnownBad.Contains(input.Package.Hash)) yield return CheckFinding.Of(Check, CheckLevel.Error, $"This very package was revoked.");
        foreach (var (path, entry) in input.Package.Manifest.Files.Where(file => input.KnownBad.Contains(file.Value.Sha256)))
            yield return CheckFinding.Of(Check, CheckLevel.Error, $"This file was part of a program that was revoked for its code.", path.Value);
    }

    private static string Megabytes(long bytes) => $"{bytes / 1048576.0:0.0} MB";
}
