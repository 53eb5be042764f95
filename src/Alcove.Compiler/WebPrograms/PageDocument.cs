namespace Alcove.Compiler.WebPrograms;

/// <summary>What the host adds to a page's document: the program's and the page's own styles and scripts, as far as the page does not name them itself.</summary>
internal sealed record PageDocument(string Page, IReadOnlyList<string> Styles, IReadOnlyList<string> Scripts);
