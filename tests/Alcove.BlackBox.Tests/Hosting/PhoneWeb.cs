using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Pages of web programs: the author's document is a frame inside the frame that the shell holds.</summary>
internal static class PhoneWeb
{
    /// <summary>Inside the author's document of the page on top.</summary>
    public static IFrameLocator Web(this Phone phone) => phone.Top.FrameLocator("iframe");
}
