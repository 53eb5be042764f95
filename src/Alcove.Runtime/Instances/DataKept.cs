namespace Alcove.Runtime.Instances;

/// <summary>How much a host keeps for a program and a user.</summary>
/// <param name="Values">Stored values, by number.</param>
/// <param name="ValueBytes">Their size, names included.</param>
/// <param name="Files">Files and folders.</param>
/// <param name="FileBytes">Their size.</param>
public readonly record struct DataKept(long Values, long ValueBytes, int Files, long FileBytes);
