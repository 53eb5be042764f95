namespace Alcove.Runtime.Workers;

/// <summary>Times of a thread since it was started.</summary>
/// <param name="Ran">It was at work.</param>
/// <param name="Wanted">It was at work or would have been, had others left it the processor: on a machine that is full, what a program wants shows only so.</param>
internal readonly record struct ThreadTime(TimeSpan Ran, TimeSpan Wanted);
