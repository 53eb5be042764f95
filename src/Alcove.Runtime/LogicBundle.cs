namespace Alcove.Runtime;

/// <summary>The script that every worker loads before a program: framework, router, APIs.</summary>
internal static class LogicBundle
{
    public static string Read()
    {
        using var stream = typeof(LogicBundle).Assembly.GetManifestResourceStream("logic.js")
            ?? throw new InvalidOperationException("logic.js is missing in this build: run ./start, which builds the scripts first.");
        using var reader = new StreamReader(stream);
        return Defences.ScriptStart + reader.ReadToEnd();
    }
}
