namespace Alcove.Compiler.Project;

/// <summary>A plugin in a folder of the project. SECURITY(T27): there are no others, so what runs is in the one package that is signed.</summary>
/// <param name="Name">Name under which app.json asks for it.</param>
/// <param name="Root">Where its files are in the project: `__plugin__/NAME`.</param>
/// <param name="Main">Path of the module that requirePlugin gives; empty for none.</param>
/// <param name="Components">Public components: name and path in the project.</param>
/// <param name="Pages">Public pages: name and path in the project.</param>
internal sealed record Plugin(string Name, string Root, string Main, IReadOnlyDictionary<string, string> Components, IReadOnlyDictionary<string, string> Pages);
