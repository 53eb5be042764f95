namespace Alcove.Runtime.Instances;

/// <summary>
/// Whether the shell offers to restart into a release that came while a program runs: once the program has launched, so that it had the
/// time to say that it offers this itself.
/// </summary>
/// <param name="show">Shows the offer, or takes it back.</param>
internal sealed class UpdateOffer(Action<bool> show)
{
    private readonly Lock _lock = new(); // guards all below
    private bool _isLaunched;
    private bool _isFetched;
    private bool _isHandled;
    private bool _isShown;

    /// <summary>The program's own start is over.</summary>
    public void OnLaunched() => Change(static offer => offer._isLaunched = true);

    /// <summary>Another release is here.</summary>
    public void OnFetched() => Change(static offer => offer._isFetched = true);

    /// <summary>The program listens for it (wx.getUpdateManager().onUpdateReady).</summary>
    public void OnHandled() => Change(static offer => offer._isHandled = true);

    private void Change(Action<UpdateOffer> change)
    {
        lock (_lock)
        {
            change(this);
            var isWanted = _isLaunched && _isFetched && !_isHandled;
            if (isWanted == _isShown) return;
            _isShown = isWanted;
            show(isWanted); // within the lock: what is taken back must not be overtaken
        }
    }
}
