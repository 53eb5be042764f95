namespace Alcove.Runtime.Packages;

/// <summary>A source that may take programs back while they run.</summary>
public interface IRevocationSource
{
    /// <summary>Something new was taken back.</summary>
    event Action? Revoked;

    /// <summary>Whether a program that runs was taken back; null when it was not.</summary>
    /// <param name="appId">Its id.</param>
    /// <param name="packageHash">Hash of its package.</param>
    ProgramRevocation? FindRevocation(string appId, string packageHash);
}
