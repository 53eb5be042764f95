using System.CommandLine;
using Alcove.Cli.Hubs;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove login</summary>
internal static class LoginVerb
{
    /// <summary>Where the sign-in is kept; build servers name a file of their own.</summary>
    public static Option<FileInfo?> FileOption() => new("--login") { Description = "File with the sign-in; by default one of this user." };

    public static Command Create()
    {
        var hub = new Option<string>("--hub") { Description = "Address of the hub.", Required = true };
        var token = new Option<FileInfo?>("--token-file") { Description = "File with the token; by default it is read from standard input." };
        var file = FileOption();
        var command = new Command("login", "Signs in to a hub with a token from its console.") { hub, token, file };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(cancellation => LoginAsync(parsed.GetRequiredValue(hub), parsed.GetValue(token), parsed.GetValue(file)?.FullName, cancellation), cancellationToken));
        return command;
    }

    private static async Task<int> LoginAsync(string hub, FileInfo? tokenFile, string? file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(hub, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new VerbException($"'{hub}' is no address: https://hub.example.org.");
        if (tokenFile is null && !Console.IsInputRedirected) Console.Write("Token: ");
        var token = (tokenFile is null ? await Console.In.ReadLineAsync(cancellationToken) : await File.ReadAllTextAsync(tokenFile.FullName, cancellationToken))?.Trim() ?? string.Empty;
        if (token.Length == 0 || token.Any(static c => !char.IsAsciiLetterOrDigit(c) && c != '_')) throw new VerbException("That is no token: it starts with alc_ and is one line. The hub's console makes one, on the page of your account.");
        var login = new HubLogin(address.GetLeftPart(UriPartial.Authority) + "/", token);
        using var client = new HubClient(login);
        var me = await client.GetAsync("api/v1/me", cancellationToken);
        login.Save(file);
        Console.WriteLine($"Signed in to {login.Hub} as {me.GetProperty("name").GetString()}.");
        return VerbRunner.Ok;
    }
}
