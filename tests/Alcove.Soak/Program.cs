using System.Globalization;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Runtime;
using Alcove.Soak;

// Three jailed workers do list operations for some minutes. None may die, and their memory must not grow.
//   dotnet run -c Release --project tests/Alcove.Soak -- --minutes 10
const int Workers = 3;
var minutes = args is ["--minutes", var given] ? double.Parse(given, CultureInfo.InvariantCulture) : 10;

await using var tools = new ToolBox();
var package = (await ProjectCompiler.CompileAsync(Path.Combine(AppContext.BaseDirectory, "program"), tools, CancellationToken.None)).ToPackage();
var source = new SinglePackage(package);
var diagnostics = new RoundCounter();
var data = Directory.CreateTempSubdirectory("alcove-soak").FullName;
await using var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = source, DataFolder = data, Diagnostics = diagnostics });
var runs = new List<SoakRun>();
for (var i = 0; i < Workers; i++) runs.Add(await SoakRun.StartAsync(runtime, source.AppId));

var end = DateTime.UtcNow.AddMinutes(minutes);
using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
while (DateTime.UtcNow < end && runs.All(static run => run.Failure is null))
{
    await timer.WaitForNextTickAsync();
    Console.WriteLine($"{(end - DateTime.UtcNow).TotalSeconds,5:0} s left   {diagnostics.Rounds,7} rounds   {string.Join("   ", runs.Select(static run => $"{run.ResidentMegabytes(),4} MB"))}");
}

var failures = runs.Select(static run => run.Failure).OfType<string>().ToArray();
foreach (var run in runs) await run.DisposeAsync();
Directory.Delete(data, recursive: true);
Console.WriteLine(failures.Length == 0 ? $"No worker died in {diagnostics.Rounds} rounds." : string.Join('\n', failures));
return failures.Length;
