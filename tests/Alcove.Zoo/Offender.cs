using System.Text.Json;

namespace Alcove.Zoo;

/// <summary>One hostile program: what it is and what must happen to it.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Ends">Texts of the failure page, one of which the user must read; empty when it is contained.</param>
/// <param name="Says">Texts that it prints once it is contained; empty when it must end.</param>
/// <param name="Questions">The most questions that it may get the shell to ask; negative for no limit.</param>
/// <param name="NeverAsks">What no question may say; empty for none.</param>
/// <param name="Package">It, compiled.</param>
internal sealed record Offender(string Name, string[] Ends, string[] Says, int Questions, string[] NeverAsks, byte[] Package)
{
    public static Offender Read(string folder, byte[] package)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expect.json")));
        var root = document.RootElement;
        return new(Path.GetFileName(folder), Texts(root, "ends"), Texts(root, "says"), root.TryGetProperty("questions", out var most) ? most.GetInt32() : -1, Texts(root, "neverAsks"), package);
    }

    private static string[] Texts(JsonElement root, string name) => root.TryGetProperty(name, out var text) ? text.GetString()!.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
}
