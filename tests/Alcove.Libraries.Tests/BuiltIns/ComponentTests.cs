using System.Text.Json;
using Microsoft.Playwright;

namespace Alcove.Libraries.Tests.BuiltIns;

/// <summary>The built-in components in the real host and browser: attributes, events with their details, keyboard, contexts.</summary>
public sealed class ComponentTests(ComponentProgram program) : IClassFixture<ComponentProgram>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IEnumerable<TheoryDataRow<string>> Names => ComponentCase.All.Select(static row => new TheoryDataRow<string>(row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Component_does_what_the_table_says(string name)
    {
        var index = ComponentCase.All.Select(static row => row.Name).ToList().IndexOf(name);
        var row = ComponentCase.All[index];
        var (page, frame) = await program.OpenAsync(index);
        try
        {
            await WaitAsync(() => Task.FromResult(Says("ready {}")), $"the page of '{name}' did not become ready");
            foreach (var step in row.Steps) await DoAsync(page, frame, step);
            foreach (var expected in row.Expected) await WaitAsync(() => Task.FromResult(Says(expected)), $"'{expected}' was not said");
            if (row.See is { } see) await WaitAsync(() => frame.EvaluateAsync<bool>($"() => {see}"), $"not true: {see}");
            Assert.DoesNotContain(program.Log.Said, said => said.StartsWith("exception ", StringComparison.Ordinal) || row.Never.Any(never => said.StartsWith(never + " ", StringComparison.Ordinal)));
            if (row.Count is { } count) Assert.Equal(count, program.Log.Said.Count(static said => said != "ready {}"));
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    private static async Task DoAsync(IPage page, IFrame frame, JsonElement step)
    {
        var target = frame.Locator(step[1].GetString()!).First;
        switch (step[0].GetString())
        {
            case "tap":
                await target.ClickAsync();
                break;
            case "force":
                await target.ClickAsync(new() { Force = true }); // also where nothing can be tapped
                break;
            case "fill":
                await target.FillAsync(step[2].GetString()!);
                break;
            case "blur":
                await target.BlurAsync();
                break;
            case "press":
                await target.PressAsync(step[2].GetString()!);
                break;
            case "down":
                await target.HoverAsync();
                await page.Mouse.DownAsync();
                break;
            case "hold":
                await target.ClickAsync(new() { Delay = 600 });
                break;
            case "drag":
                await DragAsync(page, target, step[2].GetInt32(), step[3].GetInt32());
                break;
            default:
                throw new InvalidOperationException($"unknown step {step}");
        }
    }

    private static async Task DragAsync(IPage page, ILocator target, int deltaX, int deltaY)
    {
        var box = (await target.BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2 - deltaX / 2f, box.Y + box.Height / 2 - deltaY / 2f);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + deltaX, y + deltaY, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    private bool Says(string expected)
    {
        var parts = expected.Split('…', 2);
        return program.Log.Said.Any(said => parts.Length == 1 ? said == expected : said.StartsWith(parts[0], StringComparison.Ordinal));
    }

    private async Task WaitAsync(Func<Task<bool>> condition, string message)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
            if (patience.IsCancellationRequested || !await beat.WaitForNextTickAsync(CancellationToken.None)) Assert.Fail($"{message}; said: {string.Join(" | ", program.Log.Said)}");
    }
}
