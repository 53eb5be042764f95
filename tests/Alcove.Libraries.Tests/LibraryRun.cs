using Alcove.Compiler;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Tools;
using Microsoft.Playwright;

namespace Alcove.Libraries.Tests;

/// <summary>
/// Tries one library:
///  1 write its mini-program
///  2 compile it; errors make the components red in whose files they are
///  3 open it and go from page to page; on each look at what is there and what was thrown
///  4 take a picture of the gallery
/// </summary>
internal sealed class LibraryRun(Library library, LibraryHost host, ProgramLog log, ToolBox tools, IBrowserContext browser, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const int MostUnready = 3;

    // A box counts when it has an extent, lies at least partly on the page and paints: text, picture, background, border or drawing.
    private const string HasVisibleBox =
        """
        () => {
          const subject = document.getElementById('subject')
          if (!subject) return false
          const paints = (element) => {
            const style = getComputedStyle(element)
            if (style.visibility !== 'visible' || Number(style.opacity) === 0) return false
            const box = element.getBoundingClientRect()
            if (box.width < 1 || box.height < 1 || box.right <= 0 || box.left >= innerWidth) return false
            if (/^(img|canvas|video|svg|input|textarea|iframe)$/i.test(element.localName) || element.localName.startsWith('wx-')) return true
            if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) return true
            return style.backgroundImage !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(style.borderTopWidth) > 0 || style.boxShadow !== 'none'
          }
          return [...subject.querySelectorAll('*')].some(paints)
        }
        """;

    private int _unready;

    public async Task<IReadOnlyList<Outcome>> RunAsync(CancellationToken cancellationToken)
    {
        var components = library.Components().ToArray();
        var writer = new ProgramWriter(library, folder);
        writer.Write(components);
        foreach (var name in writer.Examples.Unused(components)) throw new InvalidOperationException($"examples/{library.Id}.json names '{name}', which the library does not have");
        var compiled = await ProjectCompiler.CompileAsync(folder, tools, cancellationToken);
        host.Add(library.Id, compiled.ToPackage());
        var errors = compiled.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(static diagnostic => FolderOf(diagnostic.Path), StringComparer.Ordinal);

        var page = await browser.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.StartsWith($"[{library.Id} ", StringComparison.Ordinal)) log.Threw($"view: {message.Text[(message.Text.IndexOf(']', StringComparison.Ordinal) + 2)..]}");
        };
        await page.GotoAsync($"{host.Address}/m/{library.Id}");
        log.TakeExceptions(); // what the library before threw at its end
        var outcomes = new List<Outcome>();
        for (var index = 0; index < components.Length; index++)
        {
            var fault = await LookAsync(page, index, cancellationToken);
            var error = errors[FolderOf($"npm/{library.Id}/{components[index].Path}")].Concat(errors[FolderOf(ProgramWriter.Route(index))]).FirstOrDefault();
            outcomes.Add(new Outcome(components[index], error is null ? fault : $"does not compile: {error}"));
        }

        await TryTakePictureAsync(page, components.Length, cancellationToken);
        await page.CloseAsync();
        return outcomes;
    }

    /// <summary>Null, or what is wrong with the component of the page; then goes on to the next page.</summary>
    private async Task<string?> LookAsync(IPage page, int index, CancellationToken cancellationToken)
    {
        bool isAttached;
        try
        {
            isAttached = await log.SettledAsync(library.Id, index).WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The page never became ready: start the program again at the next one.
            var thrown = First(log.TakeExceptions());
            if (++_unready > MostUnready) throw new InvalidOperationException($"{library.Package}: page after page does not become ready; the last one says: {thrown ?? "nothing"}");
            await page.GotoAsync($"{host.Address}/m/{library.Id}/{ProgramWriter.Route(index + 1)}");
            return thrown is null ? "the page never became ready" : $"throws: {thrown}";
        }

        var frame = await FrameOfAsync(page, index);
        var isVisible = await WaitForBoxAsync(frame);
        var exception = First(log.TakeExceptions());
        await frame.EvaluateAsync($"() => document.getElementById('page-{index}').click()");
        return exception is not null ? $"throws: {exception}" : !isAttached ? "is not attached" : isVisible ? null : "shows nothing";
    }

    private static async Task<bool> WaitForBoxAsync(IFrame frame)
    {
        try
        {
            await frame.WaitForFunctionAsync(HasVisibleBox, null, new() { Timeout = 4000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<IFrame> FrameOfAsync(IPage page, int index)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            foreach (var frame in page.Frames.Where(frame => frame != page.MainFrame))
                if (await ShowsAsync(frame, index)) return frame;
        }
        while (!patience.IsCancellationRequested && await beat.WaitForNextTickAsync(CancellationToken.None));

        throw new InvalidOperationException($"no frame shows page {index}");
    }

    private static async Task<bool> ShowsAsync(IFrame frame, int index)
    {
        try
        {
            return await frame.EvaluateAsync<bool>($"() => document.getElementById('page-{index}') !== null");
        }
        catch (PlaywrightException)
        {
            return false; // the frame of the page before, which was just closed
        }
    }

    /// <summary>The picture is for people; a gallery that does not come up says nothing of a single component.</summary>
    private async Task TryTakePictureAsync(IPage page, int index, CancellationToken cancellationToken)
    {
        try
        {
            await log.SettledAsync(library.Id, index).WaitAsync(Patience, cancellationToken);
            await TakePictureAsync(page, index);
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException or PlaywrightException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"no picture of the gallery of {library.Package}: {exception.Message}");
        }
    }

    private async Task TakePictureAsync(IPage page, int index)
    {
        var frame = await FrameOfAsync(page, index);
        var height = await frame.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(390, Math.Min(height + 160, 6000));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"{library.Id}.png") });
    }

    private static string? First(IReadOnlyList<string> messages) => messages.Count == 0 ? null : messages[0].Split('\n')[0];

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
