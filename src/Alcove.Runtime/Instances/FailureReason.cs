namespace Alcove.Runtime.Instances;

/// <summary>Kinds of failures that end an instance.</summary>
public enum FailureReason
{
    /// <summary>No mini-program of that id.</summary>
    NotFound,

    /// <summary>The package did not pass the verifier.</summary>
    Package,

    /// <summary>The program threw while it started.</summary>
    Launch,

    /// <summary>The page that a link names does not exist, and the program had no answer to that.</summary>
    PageNotFound,

    /// <summary>The worker process ended or was killed.</summary>
    Worker,

    /// <summary>The worker broke the protocol.</summary>
    Protocol,

    /// <summary>The host stopped it.</summary>
    Stopped,

    /// <summary>It runs on other base libraries than the host's: another version of the host app opens it.</summary>
    BaseLibrary,
}
