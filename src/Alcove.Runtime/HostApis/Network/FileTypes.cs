namespace Alcove.Runtime.HostApis.Network;

/// <summary>Content types by the end of a name: those that programs upload, download and show.</summary>
internal static class FileTypes
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = "image/png", ["jpg"] = "image/jpeg", ["jpeg"] = "image/jpeg", ["gif"] = "image/gif", ["webp"] = "image/webp", ["svg"] = "image/svg+xml", ["bmp"] = "image/bmp", ["avif"] = "image/avif",
        ["mp3"] = "audio/mpeg", ["aac"] = "audio/aac", ["m4a"] = "audio/mp4", ["wav"] = "audio/wav", ["ogg"] = "audio/ogg", ["weba"] = "audio/webm", ["mp4"] = "video/mp4", ["webm"] = "video/webm", ["mov"] = "video/quicktime",
        ["json"] = "application/json", ["txt"] = "text/plain", ["csv"] = "text/csv", ["html"] = "text/html", ["pdf"] = "application/pdf", ["zip"] = "application/zip",
        ["woff"] = "font/woff", ["woff2"] = "font/woff2", ["ttf"] = "font/ttf", ["otf"] = "font/otf",
        ["doc"] = "application/msword", ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["xls"] = "application/vnd.ms-excel",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["ppt"] = "application/vnd.ms-powerpoint", ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    public static string Of(string name) => Types.GetValueOrDefault(Path.GetExtension(name).TrimStart('.'), "application/octet-stream");

    /// <summary>The usual end of a name for a type; empty when there is none.</summary>
    public static string ExtensionOf(string? type) => Types.FirstOrDefault(known => known.Value.Equals(type, StringComparison.OrdinalIgnoreCase)).Key ?? string.Empty;
}
