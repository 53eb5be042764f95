using System.Text;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Microsoft.Playwright;

namespace Alcove.Libraries.Tests.Packages;

/// <summary>Packages of npm as authors use them: each in a project of its own, in the real host and a real browser.</summary>
public sealed class PackageTests
{
    private const int Patience = 15_000;

    // Every canvas of the page that holds a point that is not transparent.
    private const string IsDrawn =
        """
        () => [...document.querySelectorAll('canvas')].some((canvas) => {
          const copy = new OffscreenCanvas(canvas.width || 1, canvas.height || 1).getContext('2d')
          copy.drawImage(canvas, 0, 0)
          return copy.getImageData(0, 0, copy.canvas.width, copy.canvas.height).data.some((value, index) => index % 4 === 3 && value > 0)
        })
        """;

    private static string ReportPath => Path.Combine(Repository.Root, "docs", "reports", "npm-packages.md");

    [Fact]
    public async Task Packages_work_as_the_report_says()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var work = Directory.CreateTempSubdirectory("alcove-packages").FullName;
        var results = new List<(PackageUse Use, string? Fault)>();
        try
        {
            await using var tools = new ToolBox();
            var log = new PackageLog();
            await using var host = new LibraryHost(Path.Combine(work, "data"), log);
            await host.StartAsync();
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
            foreach (var (index, use) in PackageUse.Read().Index())
            {
                var appId = $"package{index}";
                var folder = Directory.CreateDirectory(Path.Combine(work, appId)).FullName;
                var route = PackageProject.Write(use, appId, folder);
                host.Add(appId, (await ProjectCompiler.CompileAsync(folder, tools, cancellationToken)).ToPackage());
                var page = await context.NewPageAsync();
                await page.GotoAsync($"{host.Address}/m/{appId}/{route}");
                results.Add((use, await FaultAsync(page, use, appId, log)));
                await page.CloseAsync();
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        var report = Report(results);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.Empty(results.Where(static result => result.Fault is not null).Select(static result => $"{result.Use.Package}: {result.Fault}"));
        if (File.Exists(ReportPath) && await File.ReadAllTextAsync(ReportPath, cancellationToken) == report) return;
        await File.WriteAllTextAsync(ReportPath, report, cancellationToken);
        Assert.Fail($"{ReportPath} did not say what is true and was written anew: look at the difference and keep it.");
    }

    /// <summary>Null when everything that the list asks for is there.</summary>
    private static async Task<string?> FaultAsync(IPage page, PackageUse use, string appId, PackageLog log)
    {
        var frame = page.FrameLocator("iframe[data-current]");
        try
        {
            await frame.Locator("wx-page").First.WaitForAsync(new() { Timeout = Patience, State = WaitForSelectorState.Attached });
            if (use.Shows.Length > 0) await frame.GetByText(use.Shows).First.WaitForAsync(new() { Timeout = Patience });
            if (use.Element.Length > 0) await frame.Locator(use.Element).First.WaitForAsync(new() { Timeout = Patience });
            if (use.Draws) await (await (await page.QuerySelectorAsync("iframe[data-current]"))!.ContentFrameAsync())!.WaitForFunctionAsync(IsDrawn, null, new() { Timeout = Patience });
            using var patience = new CancellationTokenSource(Patience);
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (use.Says.Length > 0 && !log.HasSaid(appId, use.Says))
                if (patience.IsCancellationRequested || !await beat.WaitForNextTickAsync(CancellationToken.None)) return log.Exception(appId) ?? $"does not say '{use.Says}'";
        }
        catch (Exception exception) when (exception is TimeoutException or PlaywrightException)
        {
            return log.Exception(appId) ?? exception.Message.Split('\n')[0];
        }

        return log.Exception(appId);
    }

    private static string Report(IReadOnlyList<(PackageUse Use, string? Fault)> results)
    {
        var text = new StringBuilder();
        text.AppendLine("# Packages of npm on Alcove").AppendLine();
        text.AppendLine("Written by `tests/Alcove.Libraries.Tests`. Each package is installed from npm and used in a project of its own, built by Alcove's compiler and opened in the real host and a real browser. It works when the page shows, draws or logs what the list in `Packages/packages.json` says, and nothing is thrown.").AppendLine();
        text.AppendLine("| package | use | result |").AppendLine("|---|---|---|");
        foreach (var (use, fault) in results) text.Append("| ").Append(use.Package).Append(" | ").Append(use.Use.Replace("|", "\\|", StringComparison.Ordinal)).Append(" | ").Append(fault ?? "works").AppendLine(" |");
        return text.ToString().ReplaceLineEndings("\n");
    }
}
