// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Sandboxing;

/// <summary>Defences, each with a test that fails without it.</summary>
public enum Defence
{
    /// <summary>The worker runs in namespaces of its own (T44).</summary>
    Namespaces,

    /// <summary>Only listed system calls (T44).</summary>
    SystemCallFilter,

    /// <summary>Landlock, where the kernel has it (T44).</summary>
    Landlock,

    /// <summary>Limits of the kernel (T47).</summary>
    Limits,

    /// <summary>No other process looks into the worker's memory (T44).</summary>
    NotDumpable,

    /// <summary>Nothing of the host's environment reaches the worker (T45).</summary>
    CleanEnvironment,

    /// <summary>No descriptor of the host's but one socket reaches the worker (T45).</summary>
    ClosedDescriptors,

    /// <summary>A worker that is locked away less than the host asks for does not run (T44).</summary>
    RequiredLayers,

    /// <summary>No code from strings (T51).</summary>
    NoEval,

    /// <summary>A worker that does not answer is ended (T46).</summary>
    Heartbeat,

    /// <summary>A worker over its memory is ended (T47).</summary>
    MemoryLimit,

    /// <summary>A worker that never pauses is ended although it answers (T46).</summary>
    BusyTime,

    /// <summary>A worker at work without a pause yields to others (T46).</summary>
    GreedyTime,

    /// <summary>Calls beyond the rate fail (T62).</summary>
    CallRate,

    /// <summary>Console output beyond the rate is dropped (T48).</summary>
    ConsoleRate,

    /// <summary>A worker that keeps on beyond its rates is ended (T62).</summary>
    Flood,

    /// <summary>Frames have a greatest length (T54).</summary>
    FrameLength,

    /// <summary>At most so many programs are alive (T47).</summary>
    ProgramsAlive,

    /// <summary>A program that fails again and again stays closed for a while (T46).</summary>
    CrashLoop,

    /// <summary>A hidden program stands still (T46).</summary>
    Suspend,

    /// <summary>An older copy of a whole database is not opened (T61).</summary>
    OlderCopy,

    /// <summary>A page frame loads nothing from and sends nothing to servers: its content security policy (T66).</summary>
    ViewPolicy,

    /// <summary>A page frame asks no device by itself: its permissions policy (T66).</summary>
    DevicePolicy,

    /// <summary>The shell frames documents of its own host only (T67).</summary>
    FrameSource,

    /// <summary>A web page leads to no domain that its program does not declare (T72).</summary>
    WebViewSource,

    /// <summary>Nobody frames the shell (T73).</summary>
    ShellFramed,
}
