using System.Text.Json;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Instances;

/// <summary>Keeps the exit state of each program and user in a file of their vault. A file that cannot be read counts as none: it only spares a few taps.</summary>
internal sealed class ExitStates(Vaults vaults, TimeProvider time)
{
    // As deep as a message of a worker may be, and the record around it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 300 };

    /// <summary>Largest state in bytes.</summary>
    public const int Largest = 256 * 1024;

    public void Save(string userId, string appId, ExitState state) => AtomicFile.Write(FileOf(userId, appId), JsonSerializer.SerializeToUtf8Bytes(state, Json));

    /// <summary>The state that is left, which is used only once.</summary>
    public ExitState? Take(string userId, string appId)
    {
        var file = FileOf(userId, appId);
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

    private string FileOf(string userId, string appId) => Path.Combine(vaults.Of(userId, appId).Folder, "exit-state.json");
}
