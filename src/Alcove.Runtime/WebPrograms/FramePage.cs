namespace Alcove.Runtime.WebPrograms;

/// <summary>One page of the stack. The view number is the shell's name for its frame: what comes from there comes from this page.</summary>
internal sealed class FramePage(uint view, string route, string query)
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public uint View => view;

    public string Route => route;

    public string Query => query;

    /// <summary>Its scripts have run, so that it can be told of its states.</summary>
    public bool IsReady { get; set; }

    public bool IsShown { get; set; }

    /// <summary>Done when it said that it may go.</summary>
    public Task Left => _left.Task;

    public void MayLeave() => _left.TrySetResult();
}
