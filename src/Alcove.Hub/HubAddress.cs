namespace Alcove.Hub;

/// <summary>Where the hub is reached.</summary>
internal sealed class HubAddress
{
    /// <summary>Address for people and clients, without a slash at its end. SECURITY(T39): from the settings, never from a request's Host.</summary>
    public string Public { get; set; } = string.Empty;

    /// <summary>Where a link opens programs in a browser, without a slash at its end; empty where only apps open them.</summary>
    public string OpensAt { get; set; } = string.Empty;
}
