namespace Alcove.Libraries.Tests;

/// <summary>How a component is used.</summary>
/// <param name="Markup">WXML.</param>
/// <param name="WhenReady">JavaScript that runs when the page is ready; empty for most.</param>
internal sealed record Example(string Markup, string WhenReady);
