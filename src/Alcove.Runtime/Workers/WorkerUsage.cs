namespace Alcove.Runtime.Workers;

/// <summary>What a worker used since it was started.</summary>
internal readonly record struct WorkerUsage(TimeSpan ProcessorTime, long Memory, int Threads, long BytesReceived, long BytesSent);
