using System.CommandLine;

namespace Alcove.Cli.Verbs.Keys;

/// <summary>Where a passphrase comes from: a file, or a descriptor such as /dev/fd/3; never the command line, which others can see.</summary>
internal static class Passphrase
{
    public static Option<string> Option(string what = "the key") => new("--passphrase-file") { Description = $"File with the passphrase of {what}, its first line; /dev/fd/N for a descriptor, - for standard input.", Required = true };

    public static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using var reader = file == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(file);
        return await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } passphrase ? passphrase : throw new VerbException($"There is no passphrase in '{file}'.");
    }
}
