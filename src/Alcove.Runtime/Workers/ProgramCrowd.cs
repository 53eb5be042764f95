namespace Alcove.Runtime.Workers;

/// <summary>What the programs of one host want at the same time.</summary>
internal sealed class ProgramCrowd
{
    private int _greedy;
    private int _inFront;

    /// <summary>Whether programs that are at work without a pause leave no core to anybody else.</summary>
    public bool FillsTheMachine => Volatile.Read(ref _greedy) >= Environment.ProcessorCount;

    /// <summary>Whether people look at more than one.</summary>
    public bool SharesTheFront => Volatile.Read(ref _inFront) > 1;

    public void NoteGreedy(bool isGreedy) => Interlocked.Add(ref _greedy, isGreedy ? 1 : -1);

    public void NoteInFront(bool isInFront) => Interlocked.Add(ref _inFront, isInFront ? 1 : -1);
}
