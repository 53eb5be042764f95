namespace Alcove.Protocol.Catalog;

/// <summary>JSON text that is known to be well formed, kept as it is.</summary>
/// <param name="Text">The text.</param>
public readonly record struct RawJson(string Text);
