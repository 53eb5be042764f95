namespace Alcove.JavaScript;

/// <summary>Options that hold for the whole process.</summary>
/// <param name="Jit">Compile hot code to machine code.</param>
/// <param name="MemoryHint">Memory in bytes by which the engine sizes its heap; 0 leaves it to the machine's.</param>
public sealed record EngineOptions(bool Jit = true, long MemoryHint = 0);
