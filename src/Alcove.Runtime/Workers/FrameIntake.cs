using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Workers;

/// <summary>SECURITY(T62): how fast one worker's messages are taken. Beyond it they wait in its socket, and so does the worker: nobody else pays.</summary>
internal sealed class FrameIntake(ProgramBudgets budgets, TimeProvider time)
{
    private readonly RateBudget _frames = new(budgets.FramesPerSecond, budgets.FrameBurst, budgets.FloodTime, time);
    private readonly RateBudget _bytes = new(budgets.FrameBytesPerSecond, budgets.FrameByteBurst, budgets.FloodTime, time);

    /// <summary>Waits until it may be taken.</summary>
    /// <returns>False when it has kept on beyond its rates for too long.</returns>
    public bool Take(int bytes)
    {
        if (!Defences.Hold(Defence.Flood)) return true;
        var (forFrame, forBytes) = (_frames.Take(1), _bytes.Take(bytes));
        var wait = forFrame > forBytes ? forFrame : forBytes;
        if (wait <= TimeSpan.Zero) return true;
        using var isOver = new ManualResetEventSlim();
        using var timer = time.CreateTimer(_ => isOver.Set(), null, wait, Timeout.InfiniteTimeSpan);
        isOver.Wait(); // on a thread that has nothing else to do
        return !_frames.IsFlooding && !_bytes.IsFlooding;
    }
}
