namespace Alcove.Compiler.Tools;

/// <summary>Files that are embedded in this assembly.</summary>
internal static class Resources
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new CompileException($"{name} is missing in this build: run ./start, which builds the scripts first.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
