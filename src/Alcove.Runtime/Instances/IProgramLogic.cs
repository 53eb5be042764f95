using System.Text.Json;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>
/// Where a running program's own code is, and so who decides about its pages: a worker process, or its page frames.
/// Ended by the instance, and with it.
/// </summary>
internal interface IProgramLogic : IAsyncDisposable
{
    /// <summary>The process in which the code runs; 0 when it has none of its own.</summary>
    int ProcessId { get; }

    bool IsSuspended { get; }

    /// <summary>What its process used; nothing when it has none of its own.</summary>
    WorkerUsage Usage { get; }

    /// <summary>It kept on beyond its rates.</summary>
    void EndFlooding(string what);

    /// <summary>Opens the first page.</summary>
    void Start();

    void DeliverViewMessage(uint view, ReadOnlyMemory<byte> message);

    void Back();

    void TapTab(int index);

    void Show(string path, string query, int scene, JsonElement? referrerInfo);

    void Hide();

    void ChangeEnvironment(JsonElement environment);

    /// <summary>Something happened in the host; a name of the contract.</summary>
    void SendEvent(string name, Action<Utf8JsonWriter> detail);

    void OnExitStateSaved();
}
