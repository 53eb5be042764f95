namespace Alcove.Compiler.Project;

/// <summary>A part of a program that is loaded when it is needed.</summary>
internal sealed record Subpackage(string Root, string Name, bool Independent, IReadOnlyList<string> Pages)
{
    /// <summary>Path of its script in the package.</summary>
    public string Script => $"logic/{Root.Replace('/', '_')}.js";
}
