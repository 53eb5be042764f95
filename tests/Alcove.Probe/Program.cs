using System.Globalization;
using System.Text.Json;
using Alcove.JavaScript;
using Alcove.Probe;
using Alcove.Protocol.Framing;
using Alcove;
using Alcove.Protocol.Sandboxing;
using Alcove.Worker;
using Alcove.Worker.Confinement;

// 1 boot as a worker does, with the engine and its threads  2 seal as a worker does  3 try everything, from the first thread and from
// one that was there before the seal  4 report each attempt to the host, on the one socket.
if (!WorkerArguments.TryParse(args, out var arguments)) return 64;
Lockdown.Begin();
using var channel = new FrameChannel(arguments.In, arguments.Out, new RunLoop());
if (channel.Read() is not { Kind: WorkerFrameKind.Boot } || channel.Read() is not { Kind: WorkerFrameKind.Script } || channel.Read() is not { Kind: WorkerFrameKind.Seal }) return 65;
EngineLibrary.Prepare(new EngineOptions());
using var context = new JavaScriptContext();
context.Evaluate("warm.js", "let n = 0; for (let i = 0; i < 3e6; i++) n += i % 7; n");
context.CollectGarbage();

using var isSealed = new ManualResetEventSlim();
var fromOtherThread = new List<(Attempt Attempt, int Error)>();
var other = new Thread(() =>
{
    isSealed.Wait();
    foreach (var attempt in Attempts.Safe()) fromOtherThread.Add((attempt, attempt.Run()));
});
other.Start();
var all = Attempts.All();
Report(new("warm", "warm", 39, []), 0, isQuiet: true);

var facts = SealFacts.Read();
// A worker that only says that it is sealed: the host must find out.
if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "do-not-seal"))) Lockdown.Seal(isCompiler: false);
channel.Write(WorkerFrameKind.Ready, facts.ToJson());

foreach (var attempt in all) Report(attempt, attempt.Run());
isSealed.Set();
other.Join();
foreach (var (attempt, error) in fromOtherThread) Report(attempt with { Group = "another thread" }, error);
if (Defences.Hold(Defence.SystemCallFilter))
{
    var listed = SandboxRules.SystemCalls.Select(static rule => rule.X64).ToHashSet();
    for (var number = 0; number < Attempts.NumbersInTheKernel; number++)
    {
        // 335 and 336 (uretprobe, uprobe) pass every filter by the kernel's own decision; they fail with ENXIO unless the kernel's tracer made them.
        if (listed.Contains(number) || number is 335 or 336) continue;
        var attempt = new Attempt("every number that is not listed", number.ToString(CultureInfo.InvariantCulture), number, [-1, -1, -1, -1, -1, -1]);
        Report(attempt, attempt.Run());
    }
}

channel.Write(WorkerFrameKind.WorkerMessage, """{"done":true}""");
while (channel.Read() is { } frame)
    if (frame.Kind == WorkerFrameKind.Ping) channel.Write(WorkerFrameKind.Pong, frame.Payload.Span);
return 0;

void Report(Attempt attempt, int error, bool isQuiet = false)
{
    using var stream = new MemoryStream();
    using (var writer = new Utf8JsonWriter(stream))
    {
        writer.WriteStartObject();
        writer.WriteString("group", attempt.Group);
        writer.WriteString("name", attempt.Name);
        writer.WriteNumber("error", error);
        writer.WriteEndObject();
    }

    if (!isQuiet) channel.Write(WorkerFrameKind.WorkerMessage, stream.GetBuffer().AsSpan(0, (int)stream.Length));
}
