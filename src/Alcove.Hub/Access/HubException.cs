namespace Alcove.Hub.Access;

/// <summary>A request cannot be carried out; the message is for whoever sent it.</summary>
internal sealed class HubException(int status, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    public static HubException NotFound(string what) => new(404, $"There is no {what}.");

    public static HubException Conflict(string message) => new(409, message);

    public static HubException Bad(string message) => new(400, message);
}
