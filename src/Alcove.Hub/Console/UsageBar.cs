namespace Alcove.Hub.Console;

/// <summary>One bar.</summary>
internal sealed record UsageBar(DateTimeOffset From, long Starts, long Failures);
