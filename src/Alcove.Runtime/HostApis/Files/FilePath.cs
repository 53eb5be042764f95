using System.Text;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>
/// A checked path of a program: an area and segments below it. It never is a path of the host; every segment was looked at.
/// Grammar: `wxfile://usr/…`, `wxfile://store_NAME`, `wxfile://tmp_NAME`, anything else is relative to the package.
/// SECURITY(T59): `.` and `..` are worked out here and cannot leave the area; no NUL, control characters or backslashes.
/// </summary>
internal readonly record struct FilePath(FileArea Area, string Relative)
{
    private const string Scheme = "wxfile://";
    private const int LongestSegment = 200; // bytes; file systems allow 255
    private const int MostSegments = 32;

    /// <summary>As the program writes it.</summary>
    public override string ToString() => Area switch
    {
        FileArea.User => $"{Scheme}usr{(Relative.Length > 0 ? "/" : string.Empty)}{Relative}",
        FileArea.Package => Relative,
        _ => Scheme + Relative,
    };

    public static bool TryParse(string text, out FilePath path)
    {
        path = default;
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            return !text.Contains("://", StringComparison.Ordinal) && TryNormalize(text, out var inPackage) && Set(out path, FileArea.Package, inPackage);
        var rest = text[Scheme.Length..];
        if (rest is "usr" || rest.StartsWith("usr/", StringComparison.Ordinal)) return TryNormalize(rest[3..], out var below) && Set(out path, FileArea.User, below);
        if (rest.Contains('/') || !TryNormalize(rest, out var name)) return false;
        if (name.StartsWith("tmp_", StringComparison.Ordinal)) return Set(out path, FileArea.Temporary, name);
        return name.StartsWith("store_", StringComparison.Ordinal) && Set(out path, FileArea.Saved, name);
    }

    private static bool Set(out FilePath path, FileArea area, string relative)
    {
        path = new FilePath(area, relative);
        return true;
    }

    private static bool TryNormalize(string text, out string relative)
    {
        relative = string.Empty;
        var segments = new List<string>();
        foreach (var segment in text.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment == "..")
            {
                if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
                else if (Defences.Hold(Defence.FilePaths)) return false;
                continue;
            }

            if (segment.Any(static unit => char.IsControl(unit) || unit == '\\') || Encoding.UTF8.GetByteCount(segment) > LongestSegment) return false;
            segments.Add(segment);
        }

        relative = string.Join('/', segments);
        return segments.Count <= MostSegments && !HasLoneSurrogate(relative);
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar);
}
