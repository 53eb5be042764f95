using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>The headers that all documents in frames have, beside their own content security policy.</summary>
internal static class FrameHeaders
{
    // Everything that a page has no business with is off; what programs may use goes through the broker.
    private const string NoDeviceAccess =
        "accelerometer=(), autoplay=(self), bluetooth=(), camera=(), clipboard-read=(), clipboard-write=(), cross-origin-isolated=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Directives that no frame changes: nothing connects, nothing is framed, nothing is sent.</summary>
    public static readonly string[] Closed =
    [
        "connect-src 'none'", "child-src 'none'", "worker-src 'none'", "object-src 'none'", "manifest-src 'none'", "base-uri 'none'", "form-action 'none'", "webrtc 'block'",
    ];

    public static void Write(HttpContext context, IEnumerable<string> policy)
    {
        var headers = context.Response.Headers;
        if (Defences.Hold(Defence.ViewPolicy)) headers.ContentSecurityPolicy = string.Join("; ", policy);
        if (Defences.Hold(Defence.DevicePolicy)) headers["Permissions-Policy"] = NoDeviceAccess;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=3600"; // the same bytes for every frame of an instance
        context.Response.ContentType = "text/html; charset=utf-8";
    }
}
