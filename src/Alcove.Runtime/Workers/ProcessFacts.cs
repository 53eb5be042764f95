using System.Globalization;

namespace Alcove.Runtime.Workers;

/// <summary>What /proc says of a process at one moment.</summary>
/// <param name="ProcessorTime">Time that all of its threads have been at work.</param>
/// <param name="Threads">How many it has.</param>
/// <param name="Memory">Resident memory in bytes.</param>
/// <param name="IsRunnable">Whether its first thread is at work, or waits for the processor and for nothing else.</param>
internal readonly record struct ProcessFacts(TimeSpan ProcessorTime, int Threads, long Memory, bool IsRunnable)
{
    private const int PageSize = 4096;
    private const int TicksPerSecond = 100; // USER_HZ, the same on every Linux

    /// <returns>Null when the process is gone, or its figures cannot be read: then nothing is held against it.</returns>
    public static ProcessFacts? Of(int processId) => Read(processId, "stat") is { } stat ? Parse(stat) : null;

    /// <param name="stat">The line of /proc/PID/stat.</param>
    public static ProcessFacts? Parse(string stat)
    {
        // The name, in brackets, may hold anything; the numbers start behind it, with the third field.
        var name = stat.LastIndexOf(')');
        var fields = name < 0 || name + 2 > stat.Length ? [] : stat[(name + 2)..].Split(' ');
        if (fields.Length < 22 || Number(fields[11]) is not { } user || Number(fields[12]) is not { } system || Number(fields[17]) is not { } threads || Number(fields[21]) is not { } pages) return null;
        return new(TimeSpan.FromSeconds((user + system) / (double)TicksPerSecond), (int)threads, pages * PageSize, fields[0] == "R");
    }

    /// <returns>Null as for <see cref="Of"/>.</returns>
    public static ThreadTime? FirstThread(int processId) =>
        Read(processId, "schedstat")?.Split(' ') is [var ran, var waited, ..] && Number(ran) is { } first && Number(waited) is { } second ? new(TimeSpan.FromTicks(first / 100), TimeSpan.FromTicks((first + second) / 100)) : null;

    private static string? Read(int processId, string name)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/{name}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
