namespace Alcove.Runtime.Packages;

/// <summary>A source of programs that strangers made, and that knows from somebody who is trusted whose they are.</summary>
public interface IOriginSource
{
    /// <summary>Whose a program is; null for one for which the host itself vouches, and for one of another source.</summary>
    /// <param name="appId">Its id.</param>
    /// <param name="packageHash">Hash of its package.</param>
    ProgramOrigin? FindOrigin(string appId, string packageHash);
}
