using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Fingers on the screen, as the browser's own input, so that scrolling and gestures are the real ones.</summary>
internal static class Touch
{
    private const int Steps = 12;
    private const int StillFrames = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Taps the middle of an element that has come to rest; whatever lies on top there gets it.</summary>
    public static async Task TapAsync(Phone phone, ILocator target)
    {
        var (x, y) = await MiddleAsync(target);
        await phone.Page.Touchscreen.TapAsync(x, y);
    }

    /// <summary>Puts a finger on the middle of an element and moves it that far.</summary>
    /// <param name="beforeLifting">What happens while the finger rests at the end.</param>
    public static async Task DragAsync(Phone phone, ILocator target, double deltaX, double deltaY, Func<Phone, Task>? beforeLifting = null)
    {
        var (x, y) = await MiddleAsync(target);
        await DragAsync(phone, x, y, x + deltaX, y + deltaY, beforeLifting);
    }

    /// <summary>Puts a finger down, moves it and lifts it; positions on the whole screen.</summary>
    public static async Task DragAsync(Phone phone, double fromX, double fromY, double toX, double toY, Func<Phone, Task>? beforeLifting = null)
    {
        var session = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await SendAsync("touchStart", fromX, fromY);
        for (var step = 1; step <= Steps; step++)
        {
            await phone.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)"); // as fast as a screen reports
            await SendAsync("touchMove", fromX + ((toX - fromX) * step / Steps), fromY + ((toY - fromY) * step / Steps));
        }

        if (beforeLifting is not null) await beforeLifting(phone);
        await SendAsync("touchEnd");
        await session.DetachAsync();

        Task SendAsync(string type, params double[] place) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = place.Length == 0 ? Array.Empty<object>() : [new Dictionary<string, object> { ["x"] = place[0], ["y"] = place[1] }],
        });
    }

    /// <summary>Puts two fingers on either side of an element's middle and moves them apart or together.</summary>
    public static async Task PinchAsync(Phone phone, ILocator target, double fromDistance, double toDistance)
    {
        var (x, y) = await MiddleAsync(target);
        var session = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await SendAsync("touchStart", fromDistance);
        for (var step = 1; step <= Steps; step++)
        {
            await phone.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            await SendAsync("touchMove", fromDistance + ((toDistance - fromDistance) * step / Steps));
        }

        await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await session.DetachAsync();

        Task SendAsync(string type, double distance) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = new[] { -1, 1 }.Select((side, id) => new Dictionary<string, object> { ["x"] = x + (side * distance / 2), ["y"] = (double)y, ["id"] = id }).ToArray(),
        });
    }

    /// <summary>Sheets slide in, dialogs fade in and lists are drawn anew; a person waits until what they mean can be seen and stands still.</summary>
    private static async Task<(float X, float Y)> MiddleAsync(ILocator target)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        LocatorBoundingBoxResult? last = null;
        for (var still = 0; still < StillFrames;)
        {
            if (Environment.TickCount64 > deadline) throw new TimeoutException($"{target} does not stand still");
            if (still == 0) await ScrollIntoViewAsync(target);
            await target.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            var box = await IsSeenAsync(target) ? await target.BoundingBoxAsync() : null;
            still = box is not null && last is not null && (box.X, box.Y, box.Width, box.Height) == (last.X, last.Y, last.Width, last.Height) ? still + 1 : 0;
            last = box;
        }

        return (last!.X + (last.Width / 2), last.Y + (last.Height / 2));
    }

    /// <summary>Something quite transparent, or in a layer of the shell that has just appeared, has its place already, but nobody could aim at it.</summary>
    private static Task<bool> IsSeenAsync(ILocator target) => target.EvaluateAllAsync<bool>("elements => elements.length > 0 && elements[0].checkVisibility({ opacityProperty: true }) && !elements[0].closest('.layer-shielded')");

    private static async Task ScrollIntoViewAsync(ILocator target)
    {
        try
        {
            await target.ScrollIntoViewIfNeededAsync();
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("not attached", StringComparison.Ordinal))
        {
            // A list that was drawn anew just now; the next look finds the new row.
        }
    }
}
