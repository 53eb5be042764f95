namespace Alcove.Runtime.Workers;

/// <summary>Takes what one worker says. Called one at a time; spans are valid during the call only.</summary>
public interface IWorkerListener
{
    /// <summary>A message of the contract, as JSON.</summary>
    void OnMessage(ReadOnlySpan<byte> json);

    /// <summary>Changes of a page.</summary>
    void OnViewOps(uint view, ReadOnlySpan<byte> ops);

    /// <summary>A call that blocks the worker until <see cref="Worker.SendSyncReply"/>.</summary>
    void OnSyncCall(ReadOnlySpan<byte> json);

    /// <summary>Alcove's own script failed in the worker.</summary>
    void OnFault(string json);

    /// <summary>The process has ended; nothing follows.</summary>
    void OnExited(WorkerExit exit);
}
