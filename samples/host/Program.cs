using System.Net;
using Alcove.AspNetCore;
using Alcove.Runtime;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Samples.Host;
using Alcove.Samples.Host.Modules;

// A host with three APIs of its own. Usage: Alcove.Samples.Host PACKAGES [PORT] [DATA]
if (args is not [var packages, ..])
{
    Console.Error.WriteLine("usage: Alcove.Samples.Host FOLDER-WITH-PACKAGES [PORT] [DATA-FOLDER]");
    return 64;
}

// 1 a web app like any other
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5100));
builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<LoyaltyModule>().AddSingleton<PrinterModule>().AddSingleton<PricesModule>();
var app = builder.Build();

// 2 the runtime, with the modules that programs may declare
await using var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions
{
    Packages = new PackageFolder(Path.GetFullPath(packages)),
    DataFolder = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "alcove-samples"),
    Modules = [app.Services.GetRequiredService<LoyaltyModule>(), app.Services.GetRequiredService<PrinterModule>(), app.Services.GetRequiredService<PricesModule>()],
    Policy = new HostPolicy { MayUseModule = static (program, module) => module != "printer" || program.AppId == "sample.printer" },
    Diagnostics = new LogDiagnostics(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("programs")),
});

// 3 the pages around them
app.MapAlcove(runtime, new AlcoveHostOptions { HomeAppId = "sample.menu", Title = "Alcove samples" });
await app.StartAsync();
Console.WriteLine($"Open {app.Urls.First()}");
await app.WaitForShutdownAsync();
return 0;
