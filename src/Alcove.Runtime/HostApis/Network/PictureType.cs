namespace Alcove.Runtime.HostApis.Network;

/// <summary>Decides whether bytes are a picture that a view may show. Decoding is left to the view's own process.</summary>
internal static class PictureType
{
    private static readonly string[] Shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml", "image/avif", "image/bmp", "image/x-icon", "image/vnd.microsoft.icon"];

    /// <returns>The content type; null when it is none.</returns>
    public static string? Of(string? declared, ReadOnlySpan<byte> content)
    {
        var type = declared?.ToLowerInvariant();
        if (type is not null && Shown.Contains(type)) return type;
        // Storage services often know no type; the first bytes of the common formats do.
        return type is null or "image/jpg" or "application/octet-stream" or "binary/octet-stream" ? Recognize(content) : null;
    }

    private static string? Recognize(ReadOnlySpan<byte> content) =>
        content.Length > 8 && content[0] == 0x89 && content[1..].StartsWith("PNG\r\n"u8) ? "image/png"
        : content.Length > 3 && content[0] == 0xFF && content[1] == 0xD8 && content[2] == 0xFF ? "image/jpeg"
        : content.StartsWith("GIF8"u8) ? "image/gif"
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}
