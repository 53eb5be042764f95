// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Framing;

/// <summary>Frames between the host and one worker: u32 little-endian length of what follows, u8 kind, payload. The socket is the identity of the worker; no frame names an instance.</summary>
public enum WorkerFrameKind
{
    /// <summary>toWorker, json: profile, JIT and eval switches; the first frame.</summary>
    Boot = 1,
    /// <summary>toWorker, u16 name length, name, source: evaluates a script; the name is its source URL in stack traces.</summary>
    Script = 2,
    /// <summary>toWorker, empty: warm up, lock down, answer ready.</summary>
    Seal = 3,
    /// <summary>toWorker, json: a message of messages.json.</summary>
    Message = 4,
    /// <summary>toWorker, u32 view, json: a message of one page's view, relayed as it came.</summary>
    ViewMessage = 5,
    /// <summary>toWorker, json: the answer to the one open syncCall.</summary>
    SyncReply = 6,
    /// <summary>toWorker, u32: heartbeat; answered from the engine's thread.</summary>
    Ping = 7,
    /// <summary>toWorker, empty: ask the engine to collect.</summary>
    CollectGarbage = 8,
    /// <summary>fromWorker, json: sealed; reports the layers of the sandbox.</summary>
    Ready = 65,
    /// <summary>fromWorker, json: a message of messages.json.</summary>
    WorkerMessage = 66,
    /// <summary>fromWorker, u32 view, op stream: changes of one page's tree, relayed as they come.</summary>
    ViewOps = 67,
    /// <summary>fromWorker, json: a host API call that blocks the worker until syncReply.</summary>
    SyncCall = 68,
    /// <summary>fromWorker, u32: answer to ping.</summary>
    Pong = 69,
    /// <summary>fromWorker, json: the bundle itself failed; the worker is not usable.</summary>
    Fault = 70,
    /// <summary>local, milliseconds: inside the worker only: wakes the bundle's timers.</summary>
    Alarm = 128,
}

/// <summary>Limits of frames, in bytes.</summary>
public static class FrameLimits
{
    /// <summary>largest frame the host sends: a package's whole script.</summary>
    public const int ToWorkerBytes = 33554432;
    /// <summary>largest frame a program's worker may send; a larger one ends the worker.</summary>
    public const int FromWorkerBytes = 8388608;
    /// <summary>largest JSON message of a program's worker: room for the largest text of an API (1 MB) with every character escaped; a larger one ends the worker.</summary>
    public const int MessageBytes = 8388608;
}
