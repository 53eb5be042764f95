using Alcove.Protocol.Budgets;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Broker;

/// <summary>SECURITY(T62): how often one program may call the host.</summary>
internal sealed class CallRate(ProgramBudgets budgets, TimeProvider time, Action<string> onFlood)
{
    private const double Blocking = 0.25; // an ordinary worker never has more than one, so it cannot flood anybody
    private readonly RateBudget _rate = new(budgets.CallsPerSecond, budgets.CallBurst, budgets.FloodTime, time);
    private long _made;

    /// <summary>So many may be open at once.</summary>
    public int MostOpen => budgets.OpenCalls;

    /// <summary>Calls so far, refused ones too.</summary>
    public long Made => Volatile.Read(ref _made);

    /// <returns>False when the call is one too many.</returns>
    public bool TryTake()
    {
        Interlocked.Increment(ref _made);
        if (!Defences.Hold(Defence.CallRate) || _rate.TryTake(1)) return true;
        EndWhenFlooding();
        return false;
    }

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _made);
        if (!Defences.Hold(Defence.CallRate)) return;
        var wait = _rate.Take(Blocking);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }

    private void EndWhenFlooding()
    {
        if (_rate.IsFlooding && Defences.Hold(Defence.Flood)) onFlood($"more than {budgets.CallsPerSecond} calls a second for {budgets.FloodTime.TotalSeconds:0} seconds");
    }
}
