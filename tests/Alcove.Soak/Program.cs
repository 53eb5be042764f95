using System.Globalization;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Protocol.Budgets;
using Alcove.Runtime;
using Alcove.Soak;
using Alcove.Soak.Hubs;

if (args is ["--load", var loadData, var loadPackage])
{
    await StorageLoad.RunAsync(loadData, loadPackage);
    return 1; // it is killed, or something failed
}

if (args is ["--kills", var kills]) return await KillAsync(int.Parse(kills, CultureInfo.InvariantCulture));
if (args is ["--hub-kills", var hubKills]) return await KillHubAsync(int.Parse(hubKills, CultureInfo.InvariantCulture));
if (args is ["--hub-nodes", var hubSeconds]) return await RunNodesAsync(int.Parse(hubSeconds, CultureInfo.InvariantCulture));

// Three jailed workers do list operations for some time. None may die, each must get on, and their memory must stay within bounds.
//   dotnet run -c Release --project tests/Alcove.Soak -- --seconds 600
const int Workers = 3;
const long MostMegabytes = 256; // half of what ends a worker
var seconds = args is ["--seconds", var given] ? double.Parse(given, CultureInfo.InvariantCulture) : 600;

await using var tools = new ToolBox();
var package = (await ProjectCompiler.CompileAsync(Path.Combine(AppContext.BaseDirectory, "program"), tools, CancellationToken.None)).ToPackage();
var source = new SinglePackage(package);
var diagnostics = new RoundCounter();
var data = Directory.CreateTempSubdirectory("alcove-soak").FullName;
await using var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = source, DataFolder = data, Diagnostics = diagnostics, Budgets = new ProgramBudgets { BusyTime = TimeSpan.Zero } }); // they never pause: that is the test
var runs = new List<SoakRun>();
for (var i = 0; i < Workers; i++) runs.Add(await SoakRun.StartAsync(runtime, source.AppId));

var failures = new List<string>();
var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds);
using var timer = new PeriodicTimer(TimeSpan.FromSeconds(Math.Min(15, seconds / 4)));
while (TimeProvider.System.GetUtcNow() < end && failures.Count == 0)
{
    var before = diagnostics.Rounds;
    await timer.WaitForNextTickAsync();
    var memory = runs.Select(static run => run.ResidentMegabytes()).ToArray();
    Console.WriteLine($"{(end - TimeProvider.System.GetUtcNow()).TotalSeconds,5:0} s left   {diagnostics.Rounds,7} rounds   {string.Join("   ", memory.Select(static size => $"{size,4} MB"))}");
    failures.AddRange(runs.Select(static run => run.Failure).OfType<string>());
    if (diagnostics.Rounds == before) failures.Add("No worker finished ten rounds in this time.");
    if (memory.Max() > MostMegabytes) failures.Add($"A worker holds {memory.Max()} MB; {MostMegabytes} MB are expected at most.");
}

foreach (var run in runs) await run.DisposeAsync();
Directory.Delete(data, recursive: true);
foreach (var failure in failures) Console.WriteLine(failure);
Console.WriteLine(failures.Count == 0 ? $"No worker died in {diagnostics.Rounds} rounds.\n# pass 1\n# fail 0" : "# pass 0\n# fail 1");
return failures.Count == 0 ? 0 : 1;

// A host is killed at random moments while a program writes values and files.
//   dotnet run -c Release --project tests/Alcove.Soak -- --kills 200
static async Task<int> KillAsync(int count)
{
    var folder = Directory.CreateTempSubdirectory("alcove-kills").FullName;
    var file = Path.Combine(folder, "load.ma");
    await using (var tools = new ToolBox())
        await File.WriteAllBytesAsync(file, (await ProjectCompiler.CompileAsync(Path.Combine(AppContext.BaseDirectory, "load"), tools, CancellationToken.None)).ToPackage());
    var seed = Random.Shared.Next();
    var run = new KillRun(file, Path.Combine(folder, "data"), new Random(seed));
    string? problem = null;
    var done = 0;
    while (done < count && problem is null)
    {
        problem = await run.KillOnceAsync();
        done++;
        if (done % 10 == 0) Console.WriteLine($"{done,4} kills   {run.Acknowledged,6} acknowledged writes");
    }

    problem ??= await run.RefuseOlderCopyAsync();
    return Conclude(folder, $"{done} kills, {run.Acknowledged} acknowledged writes, none lost; both databases sound each time, older copies of them refused (seed {seed})", problem is null ? null : $"After {done} kills (seed {seed}): {problem}");
}

// A hub is killed at random moments while clients publish and download.
//   dotnet run -c Release --project tests/Alcove.Soak -- --hub-kills 200
static async Task<int> KillHubAsync(int count)
{
    var folder = Directory.CreateTempSubdirectory("alcove-hub-kills").FullName;
    var seed = Random.Shared.Next();
    string? problem = null;
    var done = 0;
    string sums;
    await using (var run = await HubKillRun.StartAsync(folder, new Random(seed)))
    {
        while (done < count && problem is null)
        {
            problem = await run.KillOnceAsync();
            done++;
            if (done % 10 == 0) Console.WriteLine($"{done,4} kills   {run.Sums}");
        }

        sums = run.Sums;
    }

    return Conclude(folder, $"{done} kills, {sums}; nothing lost, nothing twice, database and audit log whole each time (seed {seed})", problem is null ? null : $"After {done} kills (seed {seed}): {problem}");
}

// Two nodes of a hub on one PostgreSQL, behind nginx: one of them is killed in the middle.
//   dotnet run -c Release --project tests/Alcove.Soak -- --hub-nodes 30
static async Task<int> RunNodesAsync(int seconds)
{
    var folder = Directory.CreateTempSubdirectory("alcove-hub-nodes").FullName;
    string? problem;
    string sums;
    await using (var run = await HubNodesRun.StartAsync(folder))
    {
        problem = await run.RunAsync(TimeSpan.FromSeconds(seconds));
        sums = run.Sums;
    }

    return Conclude(folder, $"{seconds} s, one of two nodes killed after half of them: {sums}; nothing lost, nothing twice", problem is null ? null : $"{problem} ({sums})");
}

// The data of a run that went well is of no use any more.
static int Conclude(string folder, string success, string? failure)
{
    Console.WriteLine(failure is null ? $"{success}\n# pass 1\n# fail 0" : $"{failure}. The data is kept in {folder}.\n# pass 0\n# fail 1");
    if (failure is null) Directory.Delete(folder, recursive: true);
    return failure is null ? 0 : 1;
}
