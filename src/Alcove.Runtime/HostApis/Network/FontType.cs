namespace Alcove.Runtime.HostApis.Network;

/// <summary>Decides whether bytes are a font. Servers name the types of fonts in many ways, so the first bytes alone count.</summary>
internal static class FontType
{
    /// <returns>The content type; null when it is none.</returns>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("wOF2"u8) ? "font/woff2"
        : content.StartsWith("wOFF"u8) ? "font/woff"
        : content.StartsWith("OTTO"u8) ? "font/otf"
        : content.StartsWith("true"u8) || content.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0, 0]) ? "font/ttf"
        : null;
}
