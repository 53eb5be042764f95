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

    /// <returns>Null when the process is gone.</returns>
    public static ProcessFacts? Of(int processId)
    {
        try
        {
            // The name, in brackets, may hold anything; the numbers start behind it, with the third field.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new(TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / (double)TicksPerSecond), (int)Number(fields[17]), Number(fields[21]) * PageSize, fields[0] == "R");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Time that the first thread has been at work or would have been, had others left it the processor: on a machine that is
    /// full, what a program wants shows only so.
    /// </summary>
    public static TimeSpan? Demand(int processId)
    {
        try
        {
            var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/schedstat")).Split(' ');
            return TimeSpan.FromTicks((Number(fields[0]) + Number(fields[1])) / 100);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
