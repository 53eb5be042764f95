using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Sandbox;

/// <summary>One layer around one worker.</summary>
/// <param name="Layer">Which.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Detail">What the kernel says, or what is missing.</param>
public sealed record SandboxLayerState(SandboxLayer Layer, bool Holds, string Detail);
