namespace Alcove.Runtime.Packages;

/// <summary>A page of a web program, with the files that the host adds to its document. Paths are relative to the program's root.</summary>
/// <param name="Page">Path without `.html`.</param>
/// <param name="Styles">Style sheets, in the order of the cascade.</param>
/// <param name="Scripts">Scripts, in the order in which they run.</param>
public sealed record WebDocument(string Page, IReadOnlyList<string> Styles, IReadOnlyList<string> Scripts);
