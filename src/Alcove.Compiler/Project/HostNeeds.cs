using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.Packaging;

namespace Alcove.Compiler.Project;

/// <summary>What a program declares that it wants of its host.</summary>
/// <param name="Modules">Names of host modules.</param>
/// <param name="Channels">Ids of the programs at the other end, by channel.</param>
public sealed partial record HostNeeds(IReadOnlyList<string> Modules, IReadOnlyDictionary<string, IReadOnlyList<string>> Channels)
{
    private const int MostNames = 32;

    /// <summary>Reads the member `host` of a project's configuration; null when there is none.</summary>
    /// <exception cref="CompileException">It is not of this form.</exception>
    public static HostNeeds? Read(JsonElement? host, string file)
    {
        if (host is not { } given) return null;
        if (given.ValueKind != JsonValueKind.Object) throw Wrong(file, "'host' must be an object with 'modules' and 'channels'");
        foreach (var member in given.EnumerateObject())
            if (member.Name is not ("modules" or "channels")) throw Wrong(file, $"'host.{member.Name}' is unknown: 'host' has 'modules' and 'channels'");
        var modules = given.TryGetProperty("modules", out var list) ? Names(list, file, "host.modules", static name => Name().IsMatch(name)) : [];
        var channels = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (given.TryGetProperty("channels", out var declared))
        {
            if (declared.ValueKind != JsonValueKind.Object) throw Wrong(file, "'host.channels' must be an object: names of channels with lists of app ids");
            foreach (var channel in declared.EnumerateObject())
            {
                if (!Name().IsMatch(channel.Name)) throw Wrong(file, $"'{channel.Name}' cannot name a channel: use a lower-case letter, then letters and digits, at most {MostNames}");
                channels[channel.Name] = Names(channel.Value, file, $"host.channels.{channel.Name}", Manifest.IsAppId);
            }
        }

        return new(modules, channels);
    }

    /// <summary>Writes it into the package's configuration; nothing when the program declares nothing.</summary>
    internal static void Write(Utf8JsonWriter writer, HostNeeds? needs)
    {
        if (needs is null) return;
        writer.WriteStartObject("host");
        Write(writer, "modules", needs.Modules);
        writer.WriteStartObject("channels");
        foreach (var (channel, peers) in needs.Channels) Write(writer, channel, peers);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string[] Names(JsonElement list, string file, string path, Func<string, bool> isName)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostNames) throw Wrong(file, $"'{path}' must be a list of at most {MostNames} names");
        return [.. list.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.String && isName(entry.GetString()!) ? entry.GetString()! : throw Wrong(file, $"'{path}' holds {entry.GetRawText()}, which is no name")).Distinct(StringComparer.Ordinal)];
    }

    private static CompileException Wrong(string file, string problem) => new($"{file}: {problem}.");

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
