namespace Alcove.Runtime.HostApis.Network;

/// <summary>Decides whether bytes are a sound or a video, by their first bytes: servers name these types in many ways.</summary>
internal static class MediaType
{
    /// <returns>The content type; null when it is neither.</returns>
    public static string? Of(string? declared, ReadOnlySpan<byte> content)
    {
        var isVideo = declared?.StartsWith("video/", StringComparison.OrdinalIgnoreCase) == true;
        if (content.StartsWith("ID3"u8) || (content.Length > 2 && content[0] == 0xFF && (content[1] & 0xE6) == 0xE2)) return "audio/mpeg";
        if (content.Length > 2 && content[0] == 0xFF && (content[1] & 0xF6) == 0xF0) return "audio/aac";
        if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WAVE"u8)) return "audio/wav";
        if (content.StartsWith("fLaC"u8)) return "audio/flac";
        if (content.StartsWith("OggS"u8)) return isVideo ? "video/ogg" : "audio/ogg";
        if (content.Length > 12 && content[4..].StartsWith("ftyp"u8)) return isVideo || !content[8..].StartsWith("M4A"u8) ? "video/mp4" : "audio/mp4";
        return content.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? (isVideo ? "video/webm" : "audio/webm") : null;
    }
}
