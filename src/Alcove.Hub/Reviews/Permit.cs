namespace Alcove.Hub.Reviews;

/// <summary>A server, permission or module that a program asks for, and what was decided.</summary>
/// <param name="AppId">The program.</param>
/// <param name="Kind">`domain`, `scope` or `module`.</param>
/// <param name="Value">Which.</param>
/// <param name="State">`asked`, `granted` or `refused`.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="AskedAt">Since when it waits.</param>
internal sealed record Permit(string AppId, string Kind, string Value, string State, string Reason, long AskedAt);
