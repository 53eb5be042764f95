using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Sandbox;

/// <summary>What locks one worker away, as the kernel says.</summary>
/// <param name="Layers">Every layer, in the order of <see cref="SandboxLayer"/>.</param>
public sealed record SandboxReport(IReadOnlyList<SandboxLayerState> Layers)
{
    /// <summary>Whether a layer holds.</summary>
    public bool Holds(SandboxLayer layer) => Layers.Any(state => state.Layer == layer && state.Holds);

    /// <summary>The layers of a set that do not hold.</summary>
    public IEnumerable<SandboxLayerState> MissingOf(IReadOnlySet<SandboxLayer> required) => Layers.Where(state => !state.Holds && required.Contains(state.Layer));
}
