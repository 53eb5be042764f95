namespace Alcove.Runtime.Packages;

/// <summary>A source that fetches newer releases behind what runs.</summary>
public interface IUpdateSource
{
    /// <summary>Another release of a program (by its id) is here, and its next start is that one.</summary>
    event Action<string>? Updated;

    /// <summary>Whether the next start of a program is another release than this package.</summary>
    /// <param name="appId">Its id.</param>
    /// <param name="packageHash">Hash of the package that runs.</param>
    bool HasOther(string appId, string packageHash);
}
