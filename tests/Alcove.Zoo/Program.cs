using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Zoo;

// Four healthy programs are tapped all the time; hostile ones come, four at a time, and go; between them it is quiet. Each offender has
// to end, or be contained, for the right reason within twelve seconds, and the healthy ones may hardly notice.
//   dotnet run -c Release --project tests/Alcove.Zoo -- --seconds 300
const int Healthy = 4;
const int AtOnce = 4;
const int OnlySlow = 3; // exit code; everything else was as it must
const double MostMedian = 1.1;
const double MostP99 = 1.25;
const long MostDrift = 50L * 1024 * 1024;
if (args is ["--crowd", ..]) return await Crowd.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100);
var seconds = args is ["--seconds", var given, ..] ? double.Parse(given, CultureInfo.InvariantCulture) : 300;
var only = args is [_, _, "--only", var name] ? name : string.Empty;
var inTime = TimeSpan.FromSeconds(12);
var quietTime = TimeSpan.FromSeconds(8);

// 1 compile
var scratch = Directory.CreateTempSubdirectory("alcove-zoo-programs").FullName;
var packages = new Dictionary<string, byte[]>();
var offenders = new List<Offender>();
await using (var tools = new ToolBox())
{
    for (var i = 0; i < Healthy; i++) packages[$"healthy{i}"] = (await CompileAsync(tools, $"healthy{i}", Path.Combine(AppContext.BaseDirectory, "healthy"), null)).ToPackage();
    foreach (var folder in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "hostile")).Order(StringComparer.Ordinal).Where(folder => folder.Contains(only, StringComparison.Ordinal)))
    {
        var appId = Path.GetFileName(folder);
        packages[appId] = (await CompileAsync(tools, appId, null, Path.Combine(folder, "page.js"))).ToPackage();
        offenders.Add(Offender.Read(folder, packages[appId]));
    }
}

// 2 healthy programs
var failures = new List<string>();
var quiet = new List<double>();
var crowded = new List<double>();
var isCrowded = false;
var taps = new Lock(); // guards the three above
var host = new ZooHost(packages);
using var ending = new CancellationTokenSource();
var views = new List<ZooView>();
for (var i = 0; i < Healthy; i++) views.Add(await host.OpenAsync($"healthy{i}", "healthy"));
var tapping = views.Select((view, index) => TapAsync(view, index)).ToArray();
await Task.Delay(TimeSpan.FromSeconds(5)); // their engines warm up
GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
var memoryBefore = Environment.WorkingSet;
var descriptorsBefore = Directory.GetFileSystemEntries("/proc/self/fd").Length;

// 3 rounds: quiet, then a few offenders
var clock = Stopwatch.StartNew();
var round = 0;
var done = new HashSet<string>();
while (clock.Elapsed.TotalSeconds < seconds || done.Count < offenders.Count)
{
    await Task.Delay(quietTime);
    // Neighbours in the list do the same kind of thing; those of one round should not.
    var rounds = (offenders.Count + AtOnce - 1) / AtOnce;
    var chosen = Enumerable.Range(0, AtOnce).Select(i => (round % rounds) + (i * rounds)).Where(index => index < offenders.Count).Select(index => offenders[index]).ToArray();
    round++;
    lock (taps) isCrowded = true;
    var results = await Task.WhenAll(chosen.Select((offender, index) => RunAsync(offender, TimeSpan.FromMilliseconds(300 * index))));
    lock (taps)
    {
        isCrowded = false;
        // The first round also compiles what the host itself has to do for them, which a host does once in its life.
        if (round == 1) (quiet, crowded) = ([], []);
    }

    foreach (var (offender, problem, time) in results)
    {
        done.Add(offender.Name);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds,5:0} s  {offender.Name,-24} {time.TotalSeconds,5:0.0} s  {problem ?? "as it must"}");
        if (problem is not null) failures.Add($"{offender.Name}: {problem}");
    }
}

// 4 what is left
await ending.CancelAsync();
foreach (var task in tapping) await task;
if (views.Any(static view => view.Failed.IsCompleted)) failures.Add("a healthy program was ended");
GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
var drift = Environment.WorkingSet - memoryBefore;
foreach (var view in views) await view.Instance!.DisposeAsync();
await host.DisposeAsync();
await Task.Delay(1000);
var children = File.ReadAllText($"/proc/self/task/{Environment.ProcessId}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
var descriptors = Directory.GetFileSystemEntries("/proc/self/fd").Length - descriptorsBefore;
Directory.Delete(scratch, recursive: true);

var (median, p99) = (At(crowded, 0.5) / At(quiet, 0.5), At(crowded, 0.99) / At(quiet, 0.99));
Console.WriteLine($"""
    {offenders.Count} offenders, {round} rounds, {clock.Elapsed.TotalSeconds:0} s
    taps              quiet {quiet.Count}, crowded {crowded.Count}
    median            {At(quiet, 0.5):0.00} ms, {At(crowded, 0.5):0.00} ms beside offenders: {median:0.00}×, at most {MostMedian}×
    99th percentile   {At(quiet, 0.99):0.00} ms, {At(crowded, 0.99):0.00} ms beside offenders: {p99:0.00}×, at most {MostP99}×
    memory of the host {drift / 1024 / 1024:+0;-0} MB, at most {MostDrift / 1024 / 1024} MB
    left behind       {children} processes, {Math.Max(0, descriptors)} descriptors
    """);
var slow = new List<string>();
// Written so that a figure that is none, because nothing was tapped, fails too.
if (!(median <= MostMedian)) slow.Add($"the median of healthy programs is {median:0.00}×");
if (!(p99 <= MostP99)) slow.Add($"the 99th percentile of healthy programs is {p99:0.00}×");
if (drift > MostDrift) failures.Add($"the host has {drift / 1024 / 1024} MB more than before");
if (children > 0) failures.Add($"{children} processes are left behind");
if (descriptors > 0) failures.Add($"{descriptors} descriptors are left behind");
foreach (var failure in (IEnumerable<string>)[.. failures, .. slow]) Console.WriteLine(failure);
Console.WriteLine(failures.Count + slow.Count == 0 ? "# pass 1\n# fail 0" : "# pass 0\n# fail 1");
return failures.Count > 0 ? 1 : slow.Count > 0 ? OnlySlow : 0;

async Task<CompileResult> CompileAsync(ToolBox tools, string appId, string? project, string? page)
{
    var folder = Path.Combine(scratch, appId);
    Directory.CreateDirectory(Path.Combine(folder, "pages/a"));
    foreach (var file in (string[])["app.json", "app.js", "pages/a/a.wxml", "pages/a/a.js"])
        if (project is not null) File.Copy(Path.Combine(project, file), Path.Combine(folder, file));
    if (page is not null)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "app.json"), """{ "pages": ["pages/a/a"] }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.js"), "App({})");
        await File.WriteAllTextAsync(Path.Combine(folder, "pages/a/a.wxml"), """<view id="button">{{n}}</view><view wx:for="{{list}}" wx:key="*this">{{item}}</view>""");
        File.Copy(page, Path.Combine(folder, "pages/a/a.js"));
    }

    await File.WriteAllTextAsync(Path.Combine(folder, "alcove.config.json"), JsonSerializer.Serialize(new { appId, name = appId, version = "1.0.0" }));
    return await ProjectCompiler.CompileAsync(folder, tools, CancellationToken.None);
}

async Task TapAsync(ZooView view, int index)
{
    try
    {
        await view.ReadyAsync(ending.Token);
        await Task.Delay(25 * index, ending.Token);
        while (!view.Failed.IsCompleted)
        {
            var time = await view.TapAsync(ending.Token);
            lock (taps) (isCrowded ? crowded : quiet).Add(time);
            await Task.Delay(100, ending.Token);
        }
    }
    catch (OperationCanceledException)
    {
        // The run is over.
    }
}

async Task<(Offender Offender, string? Problem, TimeSpan Time)> RunAsync(Offender offender, TimeSpan delay)
{
    await Task.Delay(delay);
    host.Forget(offender.Name);
    var start = Stopwatch.GetTimestamp();
    // A user of its own for each run: what earlier runs stored, or how often they failed, must not count.
    var number = round;
    var view = await host.OpenAsync(offender.Name, $"user{number}");
    try
    {
        while (Stopwatch.GetElapsedTime(start) < inTime)
        {
            if (view.Failed.IsCompleted)
            {
                var text = await view.Failed;
                return (offender, offender.Ends.Any(end => text.Contains(end, StringComparison.Ordinal)) ? null : $"ended for another reason: {text}", Stopwatch.GetElapsedTime(start));
            }

            if (host.SaidBy(offender.Name).FirstOrDefault(line => offender.Says.Any(end => line.Contains(end, StringComparison.Ordinal))) is not null)
                return (offender, ProblemOfQuestions(offender, view), Stopwatch.GetElapsedTime(start));
            await Task.Delay(20);
        }

        return (offender, $"nothing happened; it said: {string.Join(" / ", host.SaidBy(offender.Name).Take(3))}", Stopwatch.GetElapsedTime(start));
    }
    finally
    {
        await view.Instance!.DisposeAsync();
        host.Forget(offender.Name);
        host.Runtime.DeleteData($"user{number}", offender.Name);
    }
}

static string? ProblemOfQuestions(Offender offender, ZooView view)
{
    if (offender.Questions >= 0 && view.Questions.Count > offender.Questions) return $"{view.Questions.Count} questions were asked";
    return view.Questions.FirstOrDefault(question => offender.NeverAsks.Any(never => question.Contains(never, StringComparison.Ordinal))) is { } asked ? $"the user was asked {asked}" : null;
}

static double At(List<double> values, double share) => values.Count == 0 ? double.NaN : values.Order().ElementAt((int)((values.Count - 1) * share));
