// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Budgets;

/// <summary>How much one running mini-program may have; a host may change each.</summary>
public sealed record ProgramBudgets
{
    /// <summary>Resident memory of the worker. Beyond it its process is ended.</summary>
    public long MemoryLimit { get; init; } = 536870912;

    /// <summary>Resident memory at which the program is warned. Beyond it wx.onMemoryWarning, once.</summary>
    public long MemoryWarning { get; init; } = 402653184;

    /// <summary>Time between two looks at a worker's memory, threads and processor time.</summary>
    public TimeSpan MemoryCheckInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Threads of the worker; the engine and the runtime have about 20, programs cannot make any. Beyond it its process is ended.</summary>
    public int Threads { get; init; } = 64;

    /// <summary>Time between heartbeats, which the engine's own thread must answer.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromMilliseconds(1000);

    /// <summary>Time for which a heartbeat may stay unanswered. Beyond it its process is ended.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromMilliseconds(8000);

    /// <summary>Time for which the engine's thread may want the processor without a pause, although it answers heartbeats, and has had it for at least a quarter of that; 0 for no limit. Beyond it its process is ended.</summary>
    public TimeSpan BusyTime { get; init; } = TimeSpan.FromMilliseconds(8000);

    /// <summary>Time of work without a pause after which a program yields to others. Beyond it it gets what others leave of the processor, until it pauses.</summary>
    public TimeSpan GreedyTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Processor time that a program may use at full speed once it was opened or shown again, because somebody waits for it; beside other programs in front it yields to them meanwhile, for at most twice as long. Beyond it greedyTime counts.</summary>
    public TimeSpan OpeningTime { get; init; } = TimeSpan.FromMilliseconds(1000);

    /// <summary>Calls of the host, over a longer time. Beyond it calls fail with 'too many calls'; blocking ones, of which four count as one, wait.</summary>
    public int CallsPerSecond { get; init; } = 500;

    /// <summary>Calls of the host at once, after a pause. Beyond it as above.</summary>
    public int CallBurst { get; init; } = 2000;

    /// <summary>Calls that are not answered yet. Beyond it calls fail with 'too many calls'.</summary>
    public int OpenCalls { get; init; } = 256;

    /// <summary>Lines of console output, over a longer time. Beyond it lines are dropped, one line says so.</summary>
    public int ConsoleLinesPerSecond { get; init; } = 200;

    /// <summary>Lines of console output at once, after a pause. Beyond it as above.</summary>
    public int ConsoleBurst { get; init; } = 1000;

    /// <summary>Characters of one line of console output. Beyond it the line is cut.</summary>
    public int ConsoleLineLength { get; init; } = 65536;

    /// <summary>Messages of the worker of any kind but blocking calls, over a longer time. Beyond it its messages wait.</summary>
    public int FramesPerSecond { get; init; } = 1000;

    /// <summary>Messages of the worker at once, after a pause. Beyond it its messages wait.</summary>
    public int FrameBurst { get; init; } = 2000;

    /// <summary>Bytes that the worker sends, over a longer time. Beyond it its messages wait.</summary>
    public long FrameBytesPerSecond { get; init; } = 33554432;

    /// <summary>Bytes that the worker sends at once, after a pause. Beyond it its messages wait.</summary>
    public long FrameByteBurst { get; init; } = 134217728;

    /// <summary>Time for which a program may keep on beyond its calls, console lines or messages. Beyond it its process is ended.</summary>
    public TimeSpan FloodTime { get; init; } = TimeSpan.FromMilliseconds(5000);

    /// <summary>Bytes that may wait for a worker that does not read. Beyond it its process is ended.</summary>
    public long Backlog { get; init; } = 67108864;

    /// <summary>Programs of one host that are alive at once. Beyond it the hidden one that was seen longest ago is ended; when all are in front, the next does not open.</summary>
    public int ProgramsAlive { get; init; } = 40;

    /// <summary>Memory that the machine keeps for others. Beyond it hidden programs are ended, the one seen longest ago first.</summary>
    public long MemoryLeft { get; init; } = 268435456;

    /// <summary>Failures of one program within a minute, for one user. Beyond it it does not open for 1, then 4, then 16 minutes; not in development.</summary>
    public int Crashes { get; init; } = 3;
}

/// <summary>What is the same in every host.</summary>
public static class FixedBudgets
{
    /// <summary>Stored values of one program and user. Beyond it setStorage fails.</summary>
    public const int StorageBytes = 10485760;

    /// <summary>One stored value. Beyond it setStorage fails.</summary>
    public const int StorageEntryBytes = 1048576;

    /// <summary>Stored values, by number. Beyond it setStorage fails.</summary>
    public const int StorageEntries = 10000;

    /// <summary>Kept files of one program and user. Beyond it writing fails.</summary>
    public const int FileBytes = 209715200;

    /// <summary>Kept files, by number. Beyond it writing fails.</summary>
    public const int Files = 10000;

    /// <summary>Temporary files of one run. Beyond it writing fails.</summary>
    public const int TemporaryFileBytes = 536870912;

    /// <summary>Files open at once. Beyond it opening fails.</summary>
    public const int OpenFiles = 64;

    /// <summary>Requests, uploads and downloads at once. Beyond it further ones wait.</summary>
    public const int Requests = 10;

    /// <summary>WebSockets at once. Beyond it connectSocket fails.</summary>
    public const int Sockets = 5;

    /// <summary>Body of one response, decompressed. Beyond it the request fails.</summary>
    public const int ResponseBytes = 10485760;

    /// <summary>Body of one download. Beyond it the download fails.</summary>
    public const int DownloadBytes = 52428800;

    /// <summary>One message of a WebSocket. Beyond it the socket is closed.</summary>
    public const int SocketMessageBytes = 1048576;

    /// <summary>Messages to other programs in a second. Beyond it posting fails.</summary>
    public const int ChannelMessages = 20;

    /// <summary>Characters of one message to another program, as JSON. Beyond it posting fails.</summary>
    public const int ChannelMessageLength = 65536;
}
