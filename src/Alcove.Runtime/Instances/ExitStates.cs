using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Runtime.Instances;

/// <summary>Keeps the exit state of each program in a file. A file that cannot be read counts as none: it only spares a few taps.</summary>
internal sealed class ExitStates(string folder, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Largest state in bytes.</summary>
    public const int Largest = 256 * 1024;

    public void Save(string appId, ExitState state)
    {
        Directory.CreateDirectory(folder);
        var file = FileOf(appId);
        File.WriteAllBytes($"{file}.new", JsonSerializer.SerializeToUtf8Bytes(state, Json));
        File.Move($"{file}.new", file, overwrite: true);
    }

    /// <summary>The state that is left, which is used only once.</summary>
    public ExitState? Take(string appId)
    {
        var file = FileOf(appId);
        try
        {
            if (!File.Exists(file)) return null;
            var state = JsonSerializer.Deserialize<ExitState>(File.ReadAllBytes(file), Json);
            File.Delete(file);
            return state is not null && state.Expires > time.GetUtcNow() ? state : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return null;
        }
    }

    // SECURITY(T01): an app id is no path; the manifest allows only letters, digits, dots, dashes and underscores.
    private string FileOf(string appId) => Manifest.IsAppId(appId) ? Path.Combine(folder, $"{appId}.json") : throw new ArgumentException($"'{appId}' is no app id", nameof(appId));
}
