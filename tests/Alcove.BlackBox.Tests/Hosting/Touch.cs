namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Fingers on the screen, as the browser's own input, so that scrolling and gestures are the real ones.</summary>
internal static class Touch
{
    private const int Steps = 12;

    /// <summary>Puts a finger down, moves it and lifts it; positions on the whole screen.</summary>
    public static async Task DragAsync(Phone phone, double fromX, double fromY, double toX, double toY)
    {
        var session = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await SendAsync("touchStart", fromX, fromY);
        for (var step = 1; step <= Steps; step++)
        {
            await phone.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)"); // as fast as a screen reports
            await SendAsync("touchMove", fromX + ((toX - fromX) * step / Steps), fromY + ((toY - fromY) * step / Steps));
        }

        await SendAsync("touchEnd");
        await session.DetachAsync();

        Task SendAsync(string type, params double[] place) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = place.Length == 0 ? Array.Empty<object>() : [new Dictionary<string, object> { ["x"] = place[0], ["y"] = place[1] }],
        });
    }
}
