namespace Alcove.Runtime.Workers;

/// <summary>How many programs of one host are at work without a pause.</summary>
internal sealed class GreedyCrowd
{
    private int _count;

    /// <summary>Whether they leave no core to anybody else.</summary>
    public bool FillsTheMachine => Volatile.Read(ref _count) >= Environment.ProcessorCount;

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave() => Interlocked.Decrement(ref _count);
}
