using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Alcove.Worker.Confinement;

/// <summary>
/// What the kernel says of this process just before the seal, when no line of a program has run yet; the host judges it.
/// The links of the namespaces can afterwards be read by root only.
/// </summary>
internal sealed record SealFacts(IReadOnlyDictionary<string, string> Namespaces, string Capabilities, IReadOnlyList<string> Environment, IReadOnlyList<string> Descriptors, IReadOnlyList<string> Root)
{
    private static readonly string[] Spaces = ["user", "pid", "net", "ipc", "mnt", "uts", "cgroup"];

    public static SealFacts Read() => new(
        Spaces.ToDictionary(static space => space, static space => Link($"/proc/self/ns/{space}")),
        Status("CapEff") + "/" + Status("CapBnd"),
        [.. System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(static entry => (string)entry.Key)],
        [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(Link)],
        [.. Directory.EnumerateFileSystemEntries("/").Order(StringComparer.Ordinal)]);

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("namespaces");
            foreach (var (space, link) in Namespaces) writer.WriteString(space, link);
            writer.WriteEndObject();
            writer.WriteString("capabilities", Capabilities);
            Write(writer, "environment", Environment);
            Write(writer, "descriptors", Descriptors);
            Write(writer, "root", Root);
            writer.WriteNumber("landlock", Landlock.IsHolding ? Landlock.Version : 0);
            writer.WriteNumber("dumpable", Lockdown.Dumpable);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string Link(string path) => new FileInfo(path).LinkTarget ?? string.Empty;

    private static string Status(string name) =>
        File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim() ?? string.Format(CultureInfo.InvariantCulture, "{0} unknown", name);
}
