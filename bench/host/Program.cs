using System.Globalization;
using System.Net;
using Alcove.AspNetCore;
using Alcove.AspNetCore.Sessions;
using Alcove.Bench.Host;
using Alcove.Compiler.Tools;
using Alcove.Protocol.Budgets;
using Alcove.Runtime;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Workers;

// The host that the benchmark measures: a real one, with a door for the driver.
//   dotnet Alcove.Bench.Host.dll FOLDER PORT SPARES PLAIN [--no-jit]
if (args is not [var folder, var port, var spares, var plain, .. ([] or ["--no-jit"])])
{
    Console.Error.WriteLine("usage: Alcove.Bench.Host FOLDER-WITH-PROGRAMS PORT SPARE-WORKERS PLAIN-PAGE [--no-jit]");
    return 64;
}

var data = Directory.CreateTempSubdirectory("alcove-bench").FullName;
await using var tools = new ToolBox(cacheFolder: Path.Combine(data, "cache"));
var programs = await CompiledPrograms.CompileAsync(folder, tools);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSingleton<SessionAccess>();
builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture)));
await using var app = builder.Build();
await using var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions
{
    Packages = programs,
    DataFolder = data,
    Budgets = new ProgramBudgets { CallsPerSecond = 1_000_000, CallBurst = 1_000_000, FramesPerSecond = 1_000_000, FrameBurst = 1_000_000, FrameBytesPerSecond = long.MaxValue / 2, FrameByteBurst = long.MaxValue / 2, BusyTime = TimeSpan.Zero }, // what is measured is the way, not the brake
    Workers = new WorkerPoolOptions { Spares = int.Parse(spares, CultureInfo.InvariantCulture), Jit = !args.Contains("--no-jit") },
    Policy = new HostPolicy { AllowsLocalNetwork = true },
    Diagnostics = new TerminalDiagnostics(),
});
app.MapAlcove(runtime, new AlcoveHostOptions { HomeAppId = CompiledPrograms.HomeAppId });
app.MapGet("/bench/workers", (SessionAccess sessions) => sessions.RunningWorkers().Select(static worker => new { worker.AppId, worker.ProcessId }));
app.MapPost("/bench/size", async (HttpRequest request) => { using var body = new MemoryStream(); await request.Body.CopyToAsync(body); return body.Length; });
app.MapGet("/bench/plain", () => Results.File(plain, "text/html"));
await app.StartAsync();
Console.WriteLine("ready");
await app.WaitForShutdownAsync();
Directory.Delete(data, recursive: true);
return 0;
