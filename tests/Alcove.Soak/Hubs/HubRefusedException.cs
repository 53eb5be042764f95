namespace Alcove.Soak.Hubs;

/// <summary>A hub answers, and not with what was asked for.</summary>
internal sealed class HubRefusedException(int status, string message) : Exception($"{status}: {message}")
{
    /// <summary>Status of the answer.</summary>
    public int Status => status;

    /// <summary>Whether asking again may help: a hub that cannot reach its database, or a proxy that cannot reach a hub.</summary>
    public bool IsForNow => status >= 500;
}
