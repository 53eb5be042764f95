using System.CommandLine;
using Alcove.Packaging;

namespace Alcove.Cli.Verbs;

/// <summary>alcove inspect PACKAGE</summary>
internal static class InspectVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("PACKAGE") { Description = "A package file (.ma)." };
        var command = new Command("inspect", "Verifies a package and shows what is inside.") { file };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => InspectAsync(parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    private static async Task<int> InspectAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists) throw new VerbException($"There is no file '{file}'.");
        var package = PackageVerifier.Verify(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        var manifest = package.Manifest;
        Console.WriteLine($"""
            {manifest.Name} {manifest.Version}
              id      {manifest.AppId}
              hash    {package.Hash}
              pages   {manifest.Pages.Count}
              files   {manifest.Files.Count}, {manifest.Files.Values.Sum(static entry => (long)entry.Size):N0} bytes

            """);
        foreach (var page in manifest.Pages) Console.WriteLine($"  page  {page}");
        Console.WriteLine();
        foreach (var (path, entry) in manifest.Files.OrderBy(static entry => entry.Key)) Console.WriteLine($"  {entry.Size,10:N0}  {entry.Sha256[..12]}  {path}");
        return VerbRunner.Ok;
    }
}
