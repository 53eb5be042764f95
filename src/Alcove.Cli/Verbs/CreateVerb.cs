using System.CommandLine;
using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Cli.Verbs;

/// <summary>alcove create DIR: a small mini-program to start from.</summary>
internal static class CreateVerb
{
    private const string ResourcePrefix = "template/";

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A new folder, or an empty one. Its name becomes the program's." };
        var command = new Command("create", "Writes a small mini-program to start from.") { folder };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => CreateAsync(parsed.GetRequiredValue(folder), token), cancellationToken));
        return command;
    }

    private static async Task<int> CreateAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any()) throw new VerbException($"'{folder.FullName}' is not empty; nothing was written. Name a new folder.");
        var name = folder.Name;
        var appId = new string([.. name.ToLowerInvariant().Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        if (!Manifest.IsAppId(appId)) appId = "my-program"; // a name without a single Latin letter or digit
        var assembly = typeof(CreateVerb).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder.FullName, resource[ResourcePrefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var text = (await reader.ReadToEndAsync(cancellationToken)).Replace("APPID", appId, StringComparison.Ordinal).Replace("NAME", JsonEncodedText.Encode(name).ToString(), StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text, cancellationToken);
            Console.WriteLine($"  {Path.GetRelativePath(folder.FullName, path)}");
        }

        Console.WriteLine($"\nRun it: alcove run {folder}");
        return VerbRunner.Ok;
    }
}
