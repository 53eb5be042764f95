using System.Text.Json;

namespace Alcove.Runtime.Packages;

/// <summary>What a package declares that it wants of this host (alcove.config.json, host).</summary>
/// <param name="Modules">Names of host modules.</param>
/// <param name="Channels">Ids of the programs at the other end, by channel.</param>
public sealed record HostDeclaration(IReadOnlySet<string> Modules, IReadOnlyDictionary<string, IReadOnlySet<string>> Channels)
{
    /// <summary>Whether the package says anything about its host.</summary>
    public bool IsPresent { get; private init; } = true;

    internal static HostDeclaration Read(JsonElement config)
    {
        if (!config.TryGetProperty("program", out var program) || !program.TryGetProperty("host", out var host)) return new(Texts(default), new Dictionary<string, IReadOnlySet<string>>()) { IsPresent = false };
        var channels = host.GetProperty("channels").EnumerateObject().ToDictionary(static channel => channel.Name, static channel => Texts(channel.Value), StringComparer.Ordinal);
        return new(Texts(host.GetProperty("modules")), channels);
    }

    private static IReadOnlySet<string> Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(static entry => entry.GetString()!).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();
}
