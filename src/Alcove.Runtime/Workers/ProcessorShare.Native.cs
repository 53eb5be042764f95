using System.Globalization;
using System.Runtime.InteropServices;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>
/// Who goes first when there is too little of the processor. A worker that yields gets little beside others, and keeps a whole core
/// when nobody wants it.
/// Where the kernel makes a group of each session (sched_autogroup), policies count only within it, and a worker is a session of its
/// own: there the group's weight changes, and nothing else. Elsewhere the policy of the threads counts, which an ordinary user may give up and
/// not take back; so such a user has programs take turns (<see cref="WorkerWatch"/>).
/// </summary>
/// <param name="leader">The process that leads the worker's session.</param>
/// <param name="worker">The worker's own process; asked for only once it is ready.</param>
/// <param name="place">What the host wants to be used.</param>
internal sealed unsafe partial class ProcessorShare(int leader, Func<int> worker, WorkerPlace place)
{
    private const int MaySetNice = 23; // CAP_SYS_NICE
    private const int WriteOnly = 1;
    private const string Light = "10"; // nice values: a tenth of the usual share, so that it still moves on a busy machine
    private const string Usual = "0";
    private const int CloseOnExec = 0x80000;

    private static readonly bool HasPolicy = HasCapability(MaySetNice);
    private static readonly bool HasSession = MakesGroups();

    private readonly YieldingWays _way = Best(Available & place.Ways);
    private readonly Lock _gate = new(); // guards both fields below; the receiving thread reads the second without it
    private bool _shouldYield;
    private volatile Standing _standing;
    private Standing _receiver; // of the receiving thread alone

    /// <summary>Ways that this machine allows this user.</summary>
    public static YieldingWays Available { get; } = (HasPolicy ? YieldingWays.Policy : 0) | (HasSession ? YieldingWays.Session : 0) | YieldingWays.Turns;

    /// <summary>Whether a program that never pauses has to be made to.</summary>
    public bool TakesTurns => _way == YieldingWays.Turns;

    /// <summary>
    /// For a process that has just been started: what it starts will be as it is. By policy too it gets a tenth and not the very
    /// least, because somebody will want it before long.
    /// </summary>
    public void StartYielding()
    {
        lock (_gate)
        {
            if (!Defences.Hold(Defence.GreedyTime)) return;
            _shouldYield = true;
            _standing = Standing.Yields;
            ThreadPlaces.Lengthen(leader);
            // Too soon after another: then it starts as others do.
            if (_way == YieldingWays.Session) SetWeight(Light);
            else if (_way == YieldingWays.Policy) _ = setpriority(0, leader, int.Parse(Light, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Gives it its place. Ordinary users may change ten places a second; what has to wait is done by <see cref="Settle"/>.</summary>
    public void Set(bool yields)
    {
        lock (_gate) _shouldYield = yields;
        Settle();
    }

    /// <summary>Does what could not be done at once.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            var standing = _shouldYield ? Standing.Yields : Standing.Answers;
            if (standing == _standing || !Defences.Hold(Defence.GreedyTime)) return;
            if (_way == YieldingWays.Session && !SetWeight(_shouldYield ? Light : Usual)) return;
            var policy = _way == YieldingWays.Policy && _shouldYield ? ThreadPlaces.WhatOthersLeave : ThreadPlaces.Normal;
            foreach (var process in (IEnumerable<int>)[leader, worker()])
                ThreadPlaces.SetWorker(process, policy, answers: !_shouldYield, nice: _way == YieldingWays.Policy ? 0 : null); // not what it was started with
            _standing = standing;
        }
    }

    /// <summary>
    /// For the host's thread that receives what the worker says, and does part of what it asks for: it has the turns that the worker
    /// has, so the work of one that computes holds up nobody's answer in the host either.
    /// </summary>
    public void TakeItsTurns()
    {
        var standing = _standing;
        if (standing == _receiver || !place.HostTakesTurns) return;
        _receiver = standing;
        ThreadPlaces.Take(standing == Standing.Yields ? Turns.Long : Turns.Short);
    }

    /// <returns>False when it has to be tried again later.</returns>
    private bool SetWeight(string nice)
    {
        fixed (byte* path = Terminated($"/proc/{leader.ToString(CultureInfo.InvariantCulture)}/autogroup"), text = Terminated(nice))
        {
            var file = open(path, WriteOnly | CloseOnExec);
            if (file < 0) return true; // it has ended
            var written = write(file, text, nice.Length);
            var isTooSoon = written < 0 && Marshal.GetLastPInvokeError() == 11; // EAGAIN
            _ = close(file);
            return !isTooSoon;
        }
    }

    // Where sessions share the processor, a policy besides would only make the kernel take a busy core for an idle one.
    private static YieldingWays Best(YieldingWays ways) =>
        ways.HasFlag(YieldingWays.Session) ? YieldingWays.Session : ways.HasFlag(YieldingWays.Policy) ? YieldingWays.Policy : ways & YieldingWays.Turns;

    private static bool HasCapability(int number)
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("CapEff:", StringComparison.Ordinal));
        return line is not null && ulong.TryParse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) && (bits & (1UL << number)) != 0;
    }

    /// <summary>The kernel makes them, and does not put them aside because this process is in a control group for the processor.</summary>
    private static bool MakesGroups()
    {
        try
        {
            if (File.ReadAllText("/proc/sys/kernel/sched_autogroup_enabled").Trim() != "1") return false;
            foreach (var line in File.ReadLines("/proc/self/cgroup"))
            {
                var parts = line.Split(':', 3);
                var isOfProcessor = parts[1].Split(',').Contains("cpu");
                // Of the unified hierarchy a group counts when it, or one above it, is given the controller.
                if ((isOfProcessor || (parts[1].Length == 0 && IsUnifiedForProcessor(parts[2]))) && parts[2] != "/") return false;
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsUnifiedForProcessor(string group)
    {
        for (var path = group; path is { Length: > 1 }; path = Path.GetDirectoryName(path))
        {
            var file = $"/sys/fs/cgroup{path}/cgroup.controllers";
            if (File.Exists(file) && File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("cpu")) return true;
        }

        return false;
    }

    private static byte[] Terminated(string text) => [.. System.Text.Encoding.ASCII.GetBytes(text), 0];

    [LibraryImport("libc")] private static partial int setpriority(int which, int thread, int nice);
    [LibraryImport("libc", SetLastError = true)] private static partial int open(byte* path, int flags);
    [LibraryImport("libc", SetLastError = true)] private static partial nint write(int file, byte* bytes, nint count);
    [LibraryImport("libc")] private static partial int close(int file);

    private enum Standing
    {
        /// <summary>As it was started.</summary>
        None,

        /// <summary>Somebody waits for it.</summary>
        Answers,

        Yields,
    }
}
