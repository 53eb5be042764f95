using System.Text.Json;

namespace Alcove.Worker;

/// <summary>The first frame: what this process is for.</summary>
/// <param name="IsCompiler">True for the compiler's child, which runs Alcove's own tools and no mini-program.</param>
/// <param name="Jit">Compile hot JavaScript to machine code.</param>
/// <param name="EvalEnabled">Whether code may be made from strings.</param>
/// <param name="Confine">Whether to install the system call filter.</param>
internal sealed record BootSettings(bool IsCompiler, bool Jit, bool EvalEnabled, bool Confine)
{
    public static BootSettings Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var isCompiler = root.TryGetProperty("profile", out var profile) && profile.GetString() == "compiler";
        return new(isCompiler, Flag(root, "jit", true), Flag(root, "evalEnabled", isCompiler), Flag(root, "confine", true));
    }

    private static bool Flag(JsonElement root, string name, bool otherwise) => root.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;
}
