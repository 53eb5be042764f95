using Alcove.Compiler.Tools;
using Microsoft.Playwright;

namespace Alcove.Libraries.Tests;

public sealed class LibraryTests
{
    private const double LeastShare = 0.99;

    /// <summary>All libraries in one run, as the host and the browser are shared.</summary>
    [Fact]
    public async Task Components_of_the_libraries_work_as_the_report_says()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var work = Directory.CreateTempSubdirectory("alcove-libraries").FullName;
        var outcomes = new List<Outcome>();
        try
        {
            await using var tools = new ToolBox();
            var log = new ProgramLog();
            await using var host = new LibraryHost(Path.Combine(work, "data"), log);
            await host.StartAsync();
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
            foreach (var library in Library.All.Where(IsWanted))
            {
                await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
                outcomes.AddRange(await new LibraryRun(library, host, log, tools, context, Path.Combine(work, library.Id)).RunAsync(cancellationToken));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        var report = Report.Write(outcomes);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(Report.Share(outcomes) >= LeastShare, $"only {Report.Share(outcomes):P1} of the components are green; {LeastShare:P0} are needed.\n{report}");
        if (!Library.All.All(IsWanted)) return;
        var kept = File.Exists(Repository.Report) ? await File.ReadAllTextAsync(Repository.Report, cancellationToken) : string.Empty;
        if (kept == report) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.Report)!);
        await File.WriteAllTextAsync(Repository.Report, report, cancellationToken);
        Assert.Fail($"{Repository.Report} did not say what is true and was written anew: look at the difference and keep it.");
    }

    /// <summary>While one library is worked on, ALCOVE_LIBRARY names it; the report is then left alone.</summary>
    private static bool IsWanted(Library library) => Environment.GetEnvironmentVariable("ALCOVE_LIBRARY") is not { Length: > 0 } wanted || library.Id == wanted;
}
