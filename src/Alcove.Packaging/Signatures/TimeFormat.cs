using System.Globalization;

namespace Alcove.Packaging.Signatures;

/// <summary>How times are written in what is signed: UTC, whole seconds.</summary>
internal static class TimeFormat
{
    public const string Pattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>What is left of a time after it was written.</summary>
    public static DateTimeOffset Cut(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
