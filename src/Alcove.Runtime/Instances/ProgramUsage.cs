namespace Alcove.Runtime.Instances;

/// <summary>What one running program uses, for people and for operators.</summary>
/// <param name="Name">Name of the instance.</param>
/// <param name="AppId">The program.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="UserId">For whom it runs.</param>
/// <param name="State">In front, hidden or suspended.</param>
/// <param name="Processor">Time that its process was at work since it was started.</param>
/// <param name="Memory">Resident memory of its process, in bytes; 0 for a web program, whose code runs in the browser.</param>
/// <param name="Threads">Threads of its process.</param>
/// <param name="Calls">Calls of the host so far.</param>
/// <param name="BytesReceived">What it sent: messages and changes of pages.</param>
/// <param name="BytesSent">What was sent to it.</param>
public sealed record ProgramUsage(string Name, string AppId, string Title, string UserId, ProgramState State, TimeSpan Processor, long Memory, int Threads, long Calls, long BytesReceived, long BytesSent);
