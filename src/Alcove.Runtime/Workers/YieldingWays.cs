namespace Alcove.Runtime.Workers;

/// <summary>Ways in which a worker gives way to others when there is too little of the processor. Of those that the host and the system allow, one is used: sessions before policies before turns.</summary>
[Flags]
public enum YieldingWays
{
    /// <summary>None: every program competes as others do.</summary>
    None = 0,

    /// <summary>Linux, with the right to set priorities (CAP_SYS_NICE): it gets what all others leave (SCHED_IDLE).</summary>
    Policy = 1,

    /// <summary>Linux with automatic groups: the worker is a session of its own, and this session gets a tenth of the usual share. Ordinary users may do it.</summary>
    Session = 2,

    /// <summary>
    /// Where nothing else is allowed: while programs that never pause fill every core, they stand still for half of the time.
    /// </summary>
    Turns = 4,

    /// <summary>Whatever the system allows.</summary>
    All = Policy | Session | Turns,
}
