using System.Collections.Concurrent;

namespace Alcove.Runtime.Sandbox;

/// <summary>One thread for the life of the process on which children are started.</summary>
internal sealed class SpawningThread
{
    private readonly BlockingCollection<Action> _work = [];

    public SpawningThread() => new Thread(Serve) { IsBackground = true, Name = "alcove spawner" }.Start();

    public T Run<T>(Func<T> start)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                result.SetResult(start());
            }
#pragma warning disable CA1031 // It is given to the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                result.SetException(exception);
            }
        });
        return result.Task.GetAwaiter().GetResult();
    }

    private void Serve()
    {
        foreach (var work in _work.GetConsumingEnumerable()) work();
    }
}
