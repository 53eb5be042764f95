namespace Alcove.Runtime.Sandbox;

/// <summary>
/// How long a thread keeps the processor once it has it, in nanoseconds. The kernel compares when those turns would end: what wakes up with
/// a short one gets ahead of what has a long one, however little of that is left.
/// </summary>
internal enum Turns : ulong
{
    /// <summary>The kernel's own, some milliseconds.</summary>
    Usual = 0,

    /// <summary>For what answers somebody: the shortest that the kernel knows.</summary>
    Short = 100_000,

    /// <summary>
    /// For what computes. Longer ones, up to 100 ms, would let fewer answers wait, but some of them for as long as a whole turn.
    /// </summary>
    Long = 5_000_000,
}
