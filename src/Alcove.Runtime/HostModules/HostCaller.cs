namespace Alcove.Runtime.HostModules;

/// <summary>Who calls a host method: known from the channel of the call, never from the call.</summary>
/// <param name="AppId">Id of the mini-program.</param>
/// <param name="ProgramName">Its name.</param>
/// <param name="ProgramVersion">Its version.</param>
/// <param name="UserId">The host's user for whom it runs.</param>
public sealed record HostCaller(string AppId, string ProgramName, string ProgramVersion, string UserId);
