namespace Alcove.Protocol.Sandboxing;

/// <summary>Something that is put around the worker's process.</summary>
/// <param name="Layer">The layer that it belongs to.</param>
/// <param name="Arguments">Arguments of bubblewrap.</param>
/// <param name="Why">The reason.</param>
public sealed record IsolationRule(SandboxLayer Layer, IReadOnlyList<string> Arguments, string Why);
