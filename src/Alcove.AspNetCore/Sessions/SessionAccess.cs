namespace Alcove.AspNetCore.Sessions;

/// <summary>What a host's tools may do with the running programs: reload them, look at their processes. Register it as a singleton to get it filled.</summary>
public sealed class SessionAccess
{
    private SessionRegistry? _registry;

    /// <summary>Process ids of the workers that run now, with the id of their program.</summary>
    public IReadOnlyList<(string AppId, int ProcessId)> RunningWorkers() => _registry?.RunningWorkers() ?? [];

    /// <summary>Tells every open shell to open the program anew at the page on which it is.</summary>
    public void Reload(string appId) => _registry?.Reload(appId);

    internal void Attach(SessionRegistry registry) => _registry = registry;
}
