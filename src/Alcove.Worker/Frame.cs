using Alcove.Protocol.Framing;

namespace Alcove.Worker;

/// <summary>A frame from the host.</summary>
internal readonly record struct Frame(WorkerFrameKind Kind, ReadOnlyMemory<byte> Payload);
