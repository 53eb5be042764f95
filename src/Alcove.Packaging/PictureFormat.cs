namespace Alcove.Packaging;

/// <summary>
/// The formats of pictures that are shown outside of their program: grids of pixels, told by their first bytes and not by a name. SVG is none
/// of them: it is a document with links, styles and scripts, which a browser opens as a page of whoever serves it.
/// </summary>
public static class PictureFormat
{
    private const int WebpNameAt = 8; // after "RIFF" and a length

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>Media type of a picture: `image/png`, `image/jpeg` or `image/webp`; null for anything else. Only the first bytes are looked at.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Png)) return "image/png";
        if (content.StartsWith(Jpeg)) return "image/jpeg";
        return content.StartsWith("RIFF"u8) && content.Length > WebpNameAt && content[WebpNameAt..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }
}
