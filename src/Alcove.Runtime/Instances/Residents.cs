using System.Globalization;
using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Instances;

/// <summary>
/// The programs of one host that are alive. SECURITY(T47): there are only so many at once, and the machine keeps some memory for
/// others; the hidden one that was seen longest ago makes room first, and one in front never does.
/// </summary>
internal sealed class Residents : IDisposable
{
    private static readonly TimeSpan MemoryCheck = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new(); // guards _alive
    private readonly List<Instance> _alive = []; // the one seen longest ago first
    private readonly ProgramBudgets _budgets;
    private readonly Func<long> _memoryLeft;
    private readonly ITimer _timer;
    private int _opening;

    public Residents(ProgramBudgets budgets, TimeProvider time, Func<long>? memoryLeft = null)
    {
        (_budgets, _memoryLeft) = (budgets, memoryLeft ?? MemoryLeft);
        _timer = time.CreateTimer(_ => CheckMemory(), null, MemoryCheck, MemoryCheck);
    }

    /// <summary>All, the one seen longest ago first.</summary>
    public IReadOnlyList<Instance> All
    {
        get
        {
            lock (_gate) return [.. _alive];
        }
    }

    /// <summary>Keeps a place for one that is about to be opened; <see cref="Add"/> or <see cref="GiveBack"/> follows.</summary>
    /// <returns>False when all places are taken by programs in front.</returns>
    public bool TryReserve()
    {
        Instance? leaving = null;
        lock (_gate)
        {
            if (Defences.Hold(Defence.ProgramsAlive) && _alive.Count + _opening >= _budgets.ProgramsAlive)
            {
                leaving = LongestHidden();
                if (leaving is null) return false;
                _alive.Remove(leaving);
            }

            _opening++;
        }

        leaving?.EndInBackground();
        return true;
    }

    public void GiveBack()
    {
        lock (_gate) _opening--;
    }

    public void Add(Instance instance)
    {
        lock (_gate)
        {
            _opening--;
            _alive.Add(instance);
        }
    }

    public void Seen(Instance instance)
    {
        lock (_gate)
            if (_alive.Remove(instance)) _alive.Add(instance);
    }

    public void Remove(Instance instance)
    {
        lock (_gate) _alive.Remove(instance);
    }

    public void Dispose() => _timer.Dispose();

    private Instance? LongestHidden() => _alive.Find(static instance => !instance.IsInFront);

    private void CheckMemory()
    {
        if (_memoryLeft() >= _budgets.MemoryLeft) return;
        Instance? leaving;
        lock (_gate)
        {
            leaving = LongestHidden();
            if (leaving is not null) _alive.Remove(leaving);
        }

        leaving?.EndInBackground();
    }

    // What cannot be read ends no program.
    private static long MemoryLeft()
    {
        try
        {
            return MemoryLeft(File.ReadLines("/proc/meminfo"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }

    /// <param name="lines">The lines of /proc/meminfo.</param>
    internal static long MemoryLeft(IEnumerable<string> lines) =>
        lines.FirstOrDefault(static line => line.StartsWith("MemAvailable:", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var size, ..]
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes * 1024 : long.MaxValue;
}
