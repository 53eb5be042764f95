namespace Alcove.Protocol.Sandboxing;

/// <summary>What happens to a system call.</summary>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="X64">Its number on x86-64; negative when it does not exist there.</param>
/// <param name="Arm64">Its number on arm64; negative when it does not exist there.</param>
/// <param name="Action">What happens.</param>
/// <param name="Why">The reason.</param>
public sealed record SystemCallRule(string Name, int X64, int Arm64, SystemCallAction Action, string Why)
{
    /// <summary>The argument on which it depends; null when it does not.</summary>
    public int? Argument { get; init; }

    /// <summary>The bits of the argument that are looked at.</summary>
    public uint Mask { get; init; }

    /// <summary>The values of these bits with which it is allowed; with others it is refused.</summary>
    public IReadOnlyList<uint> Values { get; init; } = [];

    /// <summary>The one allowed value is the worker's own process id.</summary>
    public bool OwnProcess { get; init; }

    /// <summary>The argument is a pointer that must be null: all of its 64 bits count.</summary>
    public bool IsPointer { get; init; }
}
