using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Alcove.JavaScript;
using Alcove.Protocol.Framing;
using Alcove.Worker.Confinement;

namespace Alcove.Worker;

/// <summary>The life of a worker: boot, bundle, seal, then messages until the host closes the channel. One thread for everything.</summary>
internal sealed class WorkerSession(FrameChannel channel) : IDisposable
{
    private const int ProtocolBroken = 65;
    private const int BundleFailed = 70;

    /// <summary>By so much memory the engine sizes its heap: large enough for real programs, small enough to collect in time.</summary>
    private const long ProgramMemory = 192L * 1024 * 1024;

    private readonly Queue<Frame> _waiting = new();
    private JavaScriptContext _context = null!; // made once the boot frame has said how
    private JavaScriptFunction? _deliver;
    private long _alarmAt = long.MaxValue;
    private bool _closed;

    /// <returns>The exit code of the process.</returns>
    public int Run()
    {
        try
        {
            // 1 boot: engine options can only be set before the library is loaded.
            if (channel.Read() is not { Kind: WorkerFrameKind.Boot } boot) return ProtocolBroken;
            var settings = BootSettings.Parse(boot.Payload);
            EngineLibrary.Prepare(new EngineOptions(settings.Jit, settings.IsCompiler ? 0 : ProgramMemory));
            _context = new JavaScriptContext();
            // SECURITY(T49): the only native function; what it is given is looked at before it goes anywhere.
            _context.SetFunction("__native", OnNative);
            _context.OnUnhandledRejection(OnUnhandledRejection);

            // 2 bundle: Alcove's own script, which takes the native function and gives one back.
            if (channel.Read() is not { Kind: WorkerFrameKind.Script } bundle || !LoadBundle(bundle.Payload)) return BundleFailed;

            // 3 seal: warm up what needs the system, then close the door behind us.
            if (channel.Read() is not { Kind: WorkerFrameKind.Seal }) return ProtocolBroken;
            if (!settings.EvalEnabled && Defences.Hold(Defence.NoEval)) _context.DisableEval("Code generation from strings is disallowed in mini-programs");
            var report = Seal(settings);
            channel.Write(WorkerFrameKind.Ready, report);

            // 4 messages, until the host closes the channel.
            Serve();
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            return ProtocolBroken;
        }
    }

    public void Dispose()
    {
        _deliver?.Dispose();
        _context?.Dispose();
    }

    private bool LoadBundle(ReadOnlyMemory<byte> payload)
    {
        try
        {
            var (name, source) = Script(payload);
            _context.Evaluate(name, source);
        }
        catch (JavaScriptException exception)
        {
            channel.Write(WorkerFrameKind.Fault, Describe(exception));
            return false;
        }

        _deliver = _context.TakeFunction("__deliver");
        if (_deliver is not null) return true;
        channel.Write(WorkerFrameKind.Fault, """{"name":"Error","message":"The bundle set no __deliver function."}""");
        return false;
    }

    private string Seal(BootSettings settings)
    {
        WarmUp();
        if (!settings.Confine) return "{}";
        var facts = SealFacts.Read();
        Lockdown.Seal(settings.IsCompiler);
        return facts.ToJson();
    }

    /// <summary>Touches what is loaded lazily from files: after the lockdown no file can be opened.</summary>
    private void WarmUp()
    {
        _context.Evaluate("alcove:warm", "new Date().getTimezoneOffset(); new Date().toLocaleString(); (1234.5).toLocaleString(); 'a'.localeCompare('b'); 'x'.normalize('NFD'); Math.random(); /a+/u.test('aa'); new Intl.DateTimeFormat().resolvedOptions().timeZone");
        try
        {
            _context.Evaluate("alcove:warm", "throw new Error('warm')");
        }
        catch (JavaScriptException exception)
        {
            // The first throw and the first report load assemblies and resources.
            _ = Describe(exception);
        }

        _context.CollectGarbage();
        GC.Collect();
    }

    private void Serve()
    {
        while (true)
        {
            if (_waiting.Count == 0 && _alarmAt != long.MaxValue && !channel.Wait(UntilAlarm()))
            {
                RingIfDue();
                continue;
            }

            if (_waiting.Count == 0 && _alarmAt == long.MaxValue) channel.Wait(-1);
            if (_waiting.TryDequeue(out var frame) || Receive(out frame)) Dispatch(frame);
            else if (_closed) return;
            RingIfDue();
        }
    }

    private bool Receive(out Frame frame)
    {
        frame = default;
        if (!channel.Wait(0)) return false;
        if (channel.Read() is not { } read)
        {
            _closed = true;
            return false;
        }

        frame = read;
        return true;
    }

    private void Dispatch(Frame frame)
    {
        switch (frame.Kind)
        {
            case WorkerFrameKind.Message or WorkerFrameKind.Fault:
                Deliver(frame.Kind, Encoding.UTF8.GetString(frame.Payload.Span), 0);
                break;
            case WorkerFrameKind.ViewMessage:
                Deliver(frame.Kind, Encoding.UTF8.GetString(frame.Payload.Span[sizeof(uint)..]), BinaryPrimitives.ReadUInt32LittleEndian(frame.Payload.Span));
                break;
            case WorkerFrameKind.Script:
                Evaluate(frame.Payload);
                break;
            case WorkerFrameKind.Ping:
                channel.Write(WorkerFrameKind.Pong, frame.Payload.Span);
                break;
            case WorkerFrameKind.CollectGarbage:
                _context.CollectGarbage();
                GC.Collect();
                break;
            default:
                throw new InvalidDataException($"a frame of kind {frame.Kind} out of place");
        }
    }

    private void Evaluate(ReadOnlyMemory<byte> payload)
    {
        var (name, source) = Script(payload);
        try
        {
            _context.Evaluate(name, source);
        }
        catch (JavaScriptException exception)
        {
            Deliver(WorkerFrameKind.Script, Describe(exception), 0);
        }
    }

    private void Deliver(WorkerFrameKind kind, string payload, uint view)
    {
        try
        {
            _deliver!.Call((int)kind, payload, view);
        }
        catch (JavaScriptException exception)
        {
            channel.Write(WorkerFrameKind.Fault, Describe(exception));
        }
    }

    /// <summary>The one function that the bundle has: (kind, payload, view).</summary>
    private string? OnNative(JavaScriptArguments arguments)
    {
        var kind = (WorkerFrameKind)(int)arguments[0].ToNumber();
        switch (kind)
        {
            case WorkerFrameKind.WorkerMessage:
                channel.Write(kind, arguments[1].ToString());
                return null;
            case WorkerFrameKind.ViewOps when arguments[1].TryGetBytes(out var bytes):
                channel.Write(kind, (uint)arguments[2].ToNumber(), bytes);
                return null;
            case WorkerFrameKind.SyncCall:
                return CallSync(arguments[1].ToString());
            case WorkerFrameKind.Alarm:
                SetAlarm(arguments[1].ToNumber());
                return null;
            default:
                throw new ArgumentException($"no native call of kind {(int)kind}");
        }
    }

    /// <summary>Blocks until the answer. Scripts that come meanwhile run at once: they are what the caller waits for.</summary>
    private string CallSync(string request)
    {
        channel.Write(WorkerFrameKind.SyncCall, request);
        while (channel.Read() is { } frame)
        {
            switch (frame.Kind)
            {
                case WorkerFrameKind.SyncReply:
                    return Encoding.UTF8.GetString(frame.Payload.Span);
                case WorkerFrameKind.Script:
                    Evaluate(frame.Payload);
                    break;
                case WorkerFrameKind.Ping:
                    channel.Write(WorkerFrameKind.Pong, frame.Payload.Span);
                    break;
                default:
                    _waiting.Enqueue(frame);
                    break;
            }
        }

        Environment.Exit(0); // the host is gone in the middle of a call
        return string.Empty;
    }

    private string? OnUnhandledRejection(JavaScriptArguments arguments)
    {
        // Inside the engine's own callback; the report is given to the bundle in a turn of its own.
        _waiting.Enqueue(new Frame(WorkerFrameKind.Fault, Encoding.UTF8.GetBytes(arguments[0].ToString())));
        return null;
    }

    private void SetAlarm(double milliseconds) =>
        _alarmAt = milliseconds < 0 ? long.MaxValue : Stopwatch.GetTimestamp() + (long)(Math.Min(milliseconds, int.MaxValue) * Stopwatch.Frequency / 1000);

    private int UntilAlarm() => (int)Math.Clamp(Math.Ceiling((_alarmAt - Stopwatch.GetTimestamp()) * 1000.0 / Stopwatch.Frequency), 0, int.MaxValue);

    private void RingIfDue()
    {
        if (Stopwatch.GetTimestamp() < _alarmAt) return;
        _alarmAt = long.MaxValue;
        Deliver(WorkerFrameKind.Alarm, string.Empty, 0);
    }

    private static (string Name, string Source) Script(ReadOnlyMemory<byte> payload)
    {
        var span = payload.Span;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(span);
        return (Encoding.UTF8.GetString(span.Slice(sizeof(ushort), length)), Encoding.UTF8.GetString(span[(sizeof(ushort) + length)..]));
    }

    private static string Describe(JavaScriptException exception)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("name", exception.Name);
            writer.WriteString("message", exception.Message);
            writer.WriteString("stack", exception.Stack);
            writer.WriteNumber("line", exception.Line);
            writer.WriteNumber("column", exception.Column);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
