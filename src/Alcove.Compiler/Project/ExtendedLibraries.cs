using System.Text.Json;
using Alcove.Compiler.Tools;

namespace Alcove.Compiler.Project;

/// <summary>Libraries that the platform has and a program asks for with `useExtendedLib` of app.json; today weui.</summary>
internal static class ExtendedLibraries
{
    /// <summary>Path in the project and content of each file of the libraries that are asked for.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Find(JsonElement app)
    {
        if (!app.TryGetProperty("useExtendedLib", out var wanted) || wanted.ValueKind != JsonValueKind.Object) yield break;
        using var libraries = JsonDocument.Parse(Resources.Read("extended-libraries.json"));
        foreach (var library in wanted.EnumerateObject())
        {
            if (library.Value.ValueKind != JsonValueKind.True || !libraries.RootElement.TryGetProperty(library.Name, out var files)) continue;
            foreach (var file in files.GetProperty("files").EnumerateObject())
                yield return ($"miniprogram_npm/{files.GetProperty("package").GetString()}/{file.Name}", file.Value.GetBytesFromBase64());
        }
    }
}
