using System.Text.Json;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>The host APIs by name. Filled by the generated bindings when the runtime starts.</summary>
public sealed class HostApiTable
{
    private readonly Dictionary<string, HostApiCall> _calls = new(StringComparer.Ordinal);

    /// <summary>Adds one.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, HostApiCall call) => _calls.Add(name, call);

    /// <summary>Finds one; null when nobody carries it out.</summary>
    public HostApiCall? Find(string name) => _calls.GetValueOrDefault(name);
}
