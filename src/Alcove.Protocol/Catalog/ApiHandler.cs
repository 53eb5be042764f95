namespace Alcove.Protocol.Catalog;

/// <summary>Who carries an API out.</summary>
public enum ApiHandler
{
    /// <summary>C# in the host's process.</summary>
    Host,

    /// <summary>The page around the frames, after the broker has checked the arguments.</summary>
    Shell,
}
