using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Framing;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>One worker process and the socket to it.</summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly SocketPair _pair;
    private readonly SpawnedProcess _process;
    private readonly ISandbox _sandbox;
    private readonly IReadOnlyList<string> _ownFolders;
    private readonly FrameSender _sender;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _isListenedTo = new(); // or nobody ever will
    private readonly TaskCompletionSource<WorkerExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkerWatch _watch;
    private readonly FrameIntake _intake;
    private readonly Lazy<int> _processId;
    private readonly ProcessorShare _share;
    private readonly ProgramCrowd _crowd;
    private IWorkerListener? _listener;
    private WorkerExit? _cause;
    private bool _isInFront;
    private long _received;

    internal Worker(SocketPair pair, SpawnedProcess process, ISandbox sandbox, IReadOnlyList<string> ownFolders, ProgramBudgets budgets, WorkerPlace place, TimeProvider time)
    {
        (_pair, _process, _sandbox, _ownFolders) = (pair, process, sandbox, ownFolders);
        _sender = new FrameSender(pair.Host, budgets.Backlog, () => Kill(WorkerExitCause.Overloaded));
        _processId = new Lazy<int>(() => sandbox.WorkerOf(process));
        _share = new ProcessorShare(process.Id, () => ProcessId, place);
        _crowd = place.Crowd;
        if (place.IsSpare) _share.StartYielding();
        else NoteInFront(true);
        _watch = new WorkerWatch(this, budgets, _share, place.Crowd, time);
        _intake = new FrameIntake(budgets, time);
        // A thread of its own, which the worker wakes directly: the answer to a tap goes through no other.
        new Thread(Receive) { IsBackground = true, Name = "alcove receive" }.UnsafeStart();
    }

    /// <summary>How it is locked away; known once it is ready.</summary>
    public SandboxReport Sandbox { get; private set; } = new([]);

    /// <summary>Id of the worker's process itself, not of the sandbox around it.</summary>
    public int ProcessId => _processId.Value;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _exited.Task.IsCompleted;

    /// <summary>Completes when it has ended.</summary>
    public Task<WorkerExit> Exited => _exited.Task;

    internal Task Ready => _ready.Task;

    /// <summary>Sets who takes what it says. What came before is kept until then.</summary>
    public void Listen(IWorkerListener listener)
    {
        if (Interlocked.CompareExchange(ref _listener, listener, null) is not null) throw new InvalidOperationException("somebody takes already what this worker says");
        _isListenedTo.Set();
        _watch.Start();
    }

    /// <summary>Evaluates a script.</summary>
    public void SendScript(string name, ReadOnlyMemory<byte> source)
    {
        var nameLength = Encoding.UTF8.GetByteCount(name);
        var payload = new byte[sizeof(ushort) + nameLength + source.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(payload, (ushort)nameLength);
        Encoding.UTF8.GetBytes(name, payload.AsSpan(sizeof(ushort)));
        source.Span.CopyTo(payload.AsSpan(sizeof(ushort) + nameLength));
        _sender.Send(WorkerFrameKind.Script, payload);
    }

    /// <summary>Sends a message of the contract.</summary>
    public void SendMessage(ReadOnlyMemory<byte> json) => _sender.Send(WorkerFrameKind.Message, json);

    /// <summary>Sends what a view said.</summary>
    public void SendViewMessage(uint view, ReadOnlyMemory<byte> json)
    {
        var payload = new byte[sizeof(uint) + json.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, view);
        json.Span.CopyTo(payload.AsSpan(sizeof(uint)));
        _sender.Send(WorkerFrameKind.ViewMessage, payload);
    }

    /// <summary>Answers the blocking call.</summary>
    public void SendSyncReply(ReadOnlyMemory<byte> json) => _sender.Send(WorkerFrameKind.SyncReply, json);

    /// <summary>Asks the engine to collect.</summary>
    public void CollectGarbage() => _sender.Send(WorkerFrameKind.CollectGarbage, default);

    /// <summary>Called once when its memory comes near the limit, so that the program can let go of something.</summary>
    public Action? MemoryRunsLow { get; set; }

    /// <summary>Whether the program is in front; one that is not yields to all others, and so does a spare worker that has no program yet.</summary>
    public bool IsInFront
    {
        get => _isInFront;
        set
        {
            if (value && !_isInFront) _watch.Expect();
            NoteInFront(value);
            ShareProcessor();
        }
    }

    /// <summary>What it used so far.</summary>
    internal WorkerUsage Usage
    {
        get
        {
            var facts = ProcessFacts.Of(ProcessId) ?? default;
            return new(facts.ProcessorTime, facts.Memory, facts.Threads, Volatile.Read(ref _received), _sender.Sent);
        }
    }

    /// <summary>Gives it its place among all that want the processor.</summary>
    internal void ShareProcessor() => _share.Set(yields: !_isInFront || _watch.ShouldYield);

    /// <summary>The process stands still and costs no processor time until <see cref="Resume"/>.</summary>
    public void Suspend()
    {
        _watch.Pause();
        SpawnedProcess.Stop(ProcessId);
    }

    /// <summary>The process goes on.</summary>
    public void Resume()
    {
        SpawnedProcess.Continue(ProcessId);
        _watch.Start();
    }

    /// <summary>Ends the process at once.</summary>
    public void Kill(WorkerExitCause cause, string detail = "")
    {
        Interlocked.CompareExchange(ref _cause, new WorkerExit(cause, detail), null);
        if (!HasExited) EndProcess();
    }

    /// <summary>Ends the process and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        Kill(WorkerExitCause.Closed);
        _isListenedTo.Set();
        await _exited.Task.ConfigureAwait(false);
        _pair.Dispose();
    }

    internal void Boot(bool jit, string bundleName, ReadOnlyMemory<byte> bundle)
    {
        _sender.Send(WorkerFrameKind.Boot, Encoding.UTF8.GetBytes($$"""{"profile":"program","jit":{{(jit ? "true" : "false")}},"evalEnabled":false}"""));
        SendScript(bundleName, bundle);
        _sender.Send(WorkerFrameKind.Seal, default);
    }

    internal void Ping(uint number)
    {
        var payload = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, number);
        _sender.Send(WorkerFrameKind.Ping, payload);
    }

    private void NoteInFront(bool isInFront)
    {
        if (Interlocked.Exchange(ref _isInFront, isInFront) != isInFront) _crowd.NoteInFront(isInFront);
        if (isInFront && HasExited) NoteInFront(false); // nobody looks at one that ended meanwhile
    }

    private void Receive()
    {
        var reader = new FrameReader(_pair.Host);
        try
        {
            while (reader.Read())
            {
                _share.TakeItsTurns();
                Volatile.Write(ref _received, _received + reader.Payload.Length);
                if (reader.Kind != WorkerFrameKind.SyncCall && !_intake.Take(reader.Payload.Length)) Kill(WorkerExitCause.Flooding, "messages without end");
                if (reader.Kind == WorkerFrameKind.Ready && !_ready.Task.IsCompleted) OnReady(reader.Payload);
                else if (reader.Kind == WorkerFrameKind.Pong) _watch.OnPong(Number(reader));
                else if (reader.Kind == WorkerFrameKind.Fault && !_ready.Task.IsCompleted) _ready.TrySetException(new WorkerStartException($"Alcove's script failed in a new worker: {Encoding.UTF8.GetString(reader.Payload)}"));
                else if (WaitForListener() is { } listener) Dispatch(listener, reader);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            Kill(WorkerExitCause.ProtocolViolation, exception.Message);
        }
        catch (ObjectDisposedException)
        {
            // The socket is gone: the process has ended or is being ended.
        }
        catch (Exception exception)
        {
            // A view host that throws must not leave a process behind that nobody listens to.
            Kill(WorkerExitCause.HostFailed, exception.ToString());
        }

        End();
    }

    /// <returns>Null when it is being disposed and nobody ever listened.</returns>
    private IWorkerListener? WaitForListener()
    {
        _isListenedTo.Wait();
        return Volatile.Read(ref _listener);
    }

    private void OnReady(ReadOnlySpan<byte> facts)
    {
        var reader = new Utf8JsonReader(facts);
        using var document = JsonDocument.ParseValue(ref reader);
        Sandbox = _sandbox.Judge(ProcessId, document.RootElement, _ownFolders);
        _ready.TrySetResult();
    }

    // The sandbox around the worker takes it out of the process table and then ends by itself.
    private void EndProcess() => SpawnedProcess.Kill(ProcessId);

    private static void Dispatch(IWorkerListener listener, FrameReader frame)
    {
        switch (frame.Kind)
        {
            case WorkerFrameKind.WorkerMessage:
                listener.OnMessage(frame.Payload);
                break;
            case WorkerFrameKind.ViewOps:
                listener.OnViewOps(Number(frame), frame.Payload[sizeof(uint)..]);
                break;
            case WorkerFrameKind.SyncCall:
                listener.OnSyncCall(frame.Payload);
                break;
            case WorkerFrameKind.Fault:
                listener.OnFault(Encoding.UTF8.GetString(frame.Payload));
                break;
            default:
                throw new InvalidDataException($"a frame of kind {(int)frame.Kind}");
        }
    }

    /// <summary>The number with which the payload starts.</summary>
    private static uint Number(FrameReader frame) =>
        frame.Payload.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(frame.Payload) : throw new InvalidDataException($"a frame of kind {(int)frame.Kind} without its number");

    private void End()
    {
        EndProcess(); // a worker that closed its socket is of no use
        var code = _process.WaitForExit();
        var exit = Interlocked.CompareExchange(ref _cause, null, null) ?? new WorkerExit(WorkerExitCause.Crashed, $"exit code {code}");
        _ready.TrySetException(new WorkerStartException($"A worker process ended before it was ready ({exit.Detail})."));
        _ = _ready.Task.Exception; // whether anybody waits for it or not
        _watch.Dispose();
        _exited.TrySetResult(exit);
        NoteInFront(false);
        try
        {
            Volatile.Read(ref _listener)?.OnExited(exit);
        }
        catch (Exception)
        {
            // A view host that throws must not end the whole host, which this thread would do.
        }
    }
}
