namespace Alcove.Runtime.Instances;

/// <summary>Why a mini-program could not start or go on, in words for the person who tapped it.</summary>
/// <param name="Reason">The kind of failure.</param>
/// <param name="Title">One short sentence.</param>
/// <param name="Message">What happened and what to do next.</param>
/// <param name="Detail">For the author: code, file, exception. Empty when there is nothing to add.</param>
public sealed record InstanceFailure(FailureReason Reason, string Title, string Message, string Detail = "");
