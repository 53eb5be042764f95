using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Framing;

namespace Alcove.Compiler.Tools;

/// <summary>The child process with the JavaScript tools. Authors need no Node: it is a worker with another script.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private const int HeaderSize = 5;
    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1);
    private int _lastId;

    private ToolProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <exception cref="CompileException">The process could not be started.</exception>
    public static async Task<ToolProcess> StartAsync(string workerFolder, ReadOnlyMemory<byte> bundle, CancellationToken cancellationToken)
    {
        var executable = Path.Combine(workerFolder, "Alcove.Worker");
        if (!File.Exists(executable)) throw new CompileException($"The compiler's process is missing: '{executable}'. Build Alcove again.");
        var start = new ProcessStartInfo(executable, ["--in", "0", "--out", "1"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var tools = new ToolProcess(Process.Start(start) ?? throw new CompileException("The compiler's process could not be started."));
        _ = tools.ReceiveAsync();
        await tools.SendAsync(WorkerFrameKind.Boot, """{"profile":"compiler","jit":true,"evalEnabled":true}"""u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await tools.LoadAsync("alcove:compiler", bundle, cancellationToken).ConfigureAwait(false);
        await tools.SendAsync(WorkerFrameKind.Seal, [], cancellationToken).ConfigureAwait(false);
        await tools._ready.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return tools;
    }

    /// <summary>Evaluates a script with more tools; what is asked afterwards may use them.</summary>
    public Task LoadAsync(string name, ReadOnlyMemory<byte> script, CancellationToken cancellationToken)
    {
        var header = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)Encoding.UTF8.GetByteCount(name));
        return SendAsync(WorkerFrameKind.Script, [.. header, .. Encoding.UTF8.GetBytes(name), .. script.Span], cancellationToken);
    }

    /// <summary>Asks one tool; the answer is its own JSON.</summary>
    /// <exception cref="CompileException">The tool failed or the process ended.</exception>
    public async Task<JsonElement> AskAsync(Action<Utf8JsonWriter> writeRequest, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var request = new MemoryStream();
        using (var writer = new Utf8JsonWriter(request))
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", id);
            writeRequest(writer);
            writer.WriteEndObject();
        }

        await SendAsync(WorkerFrameKind.Message, request.ToArray(), cancellationToken).ConfigureAwait(false);
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task SendAsync(WorkerFrameKind kind, byte[] payload, CancellationToken cancellationToken)
    {
        if (payload.Length >= FrameLimits.ToWorkerBytes) throw new CompileException($"A part of the project is too large for the compiler: {payload.Length} bytes, at most {FrameLimits.ToWorkerBytes} are possible.");
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)payload.Length + 1);
        header[4] = (byte)kind;
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync(header, cancellationToken).ConfigureAwait(false);
            await input.WriteAsync(payload, cancellationToken).ConfigureAwait(false);
            await input.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new CompileException("The compiler's process ended unexpectedly.", exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        var output = _process.StandardOutput.BaseStream;
        var header = new byte[HeaderSize];
        var problem = "it closed its output";
        try
        {
            while (await output.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false).ConfigureAwait(false) == HeaderSize)
            {
                var payload = new byte[BinaryPrimitives.ReadUInt32LittleEndian(header) - 1];
                await output.ReadExactlyAsync(payload).ConfigureAwait(false);
                switch ((WorkerFrameKind)header[4])
                {
                    case WorkerFrameKind.Ready:
                        _ready.TrySetResult();
                        break;
                    case WorkerFrameKind.WorkerMessage:
                        OnAnswer(payload);
                        break;
                    case WorkerFrameKind.Fault:
                        problem = Encoding.UTF8.GetString(payload);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or ObjectDisposedException or JsonException)
        {
            problem = exception.Message;
        }

        var failure = new CompileException($"The compiler's process ended unexpectedly: {problem}");
        _ready.TrySetException(failure);
        _ = _ready.Task.Exception;
        foreach (var id in _waiting.Keys)
            if (_waiting.TryRemove(id, out var waiting)) waiting.TrySetException(failure);
    }

    private void OnAnswer(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        var message = document.RootElement;
        if (!_waiting.TryRemove(message.GetProperty("id").GetInt32(), out var waiting)) return;
        if (message.TryGetProperty("failure", out var failure)) waiting.SetException(new CompileException($"One of the compiler's tools failed: {failure.GetString()}"));
        else waiting.SetResult(message.GetProperty("answer").Clone());
    }
}
