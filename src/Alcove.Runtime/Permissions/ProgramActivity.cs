using System.Collections.Concurrent;

namespace Alcove.Runtime.Permissions;

/// <summary>What a program did since the host started: for the user, in its settings.</summary>
public sealed class ProgramActivity
{
    private const int MostNames = 500;
    private readonly ConcurrentDictionary<string, int> _apis = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>APIs that were let through, with how often.</summary>
    public IReadOnlyDictionary<string, int> Apis => _apis;

    /// <summary>Hosts that were contacted, with how often.</summary>
    public IReadOnlyDictionary<string, int> Hosts => _hosts;

    internal void UsedApi(string name) => Count(_apis, name);

    internal void ContactedHost(string host) => Count(_hosts, host);

    internal void Forget()
    {
        _apis.Clear();
        _hosts.Clear();
    }

    private static void Count(ConcurrentDictionary<string, int> counts, string name)
    {
        if (counts.Count < MostNames || counts.ContainsKey(name)) counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
    }
}
