using System.Text.Json;
using Alcove.Cli.Verbs;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Hubs;

/// <summary>Which hub commands talk to, and as whom; in a file that only this user reads.</summary>
internal sealed record HubLogin(string Hub, string Token)
{
    private static string File => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.Create), "alcove", "login.json");

    /// <exception cref="VerbException">Nobody signed in.</exception>
    public static HubLogin Read(string? file = null)
    {
        var path = file ?? File;
        if (!System.IO.File.Exists(path)) throw new VerbException("Sign in first: `alcove login --hub ADDRESS`, with a token from the hub's console.");
        return JsonSerializer.Deserialize<HubLogin>(System.IO.File.ReadAllText(path)) ?? throw new VerbException($"'{path}' cannot be read: sign in again.");
    }

    public void Save(string? file)
    {
        var path = file ?? File;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        System.IO.File.Delete(path);
        PrivateFiles.Write(path, JsonSerializer.SerializeToUtf8Bytes(this));
    }
}
