namespace Alcove.Soak.Hubs;

/// <summary>Where clients wait while their hub is down, so that what was acknowledged stands still while it is compared.</summary>
internal sealed class HubGate(int clients)
{
    private readonly Lock _lock = new(); // guards all below
    private TaskCompletionSource _open = New();
    private TaskCompletionSource _allWait = New();
    private int _clients = clients;
    private int _waiting;

    /// <summary>Completes when every client waits.</summary>
    public Task AllWaitAsync()
    {
        lock (_lock) return _allWait.Task;
    }

    /// <summary>Lets all pass.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _waiting = 0;
            _open.TrySetResult();
        }
    }

    /// <summary>Lets nobody pass any more.</summary>
    public void Close()
    {
        lock (_lock) (_open, _allWait) = (New(), New());
    }

    /// <summary>Waits until it is open.</summary>
    public Task PassAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_open.Task.IsCompleted) return Task.CompletedTask;
            if (++_waiting == _clients) _allWait.TrySetResult();
            return _open.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A client does not come again.</summary>
    public void Leave()
    {
        lock (_lock)
            if (_waiting == --_clients) _allWait.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
