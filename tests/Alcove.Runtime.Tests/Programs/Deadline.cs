namespace Alcove.Runtime.Tests.Programs;

/// <summary>How long a test waits for what must come: far beyond what it takes, so that only a missing event ends it.</summary>
internal static class Deadline
{
    public static TimeSpan Length { get; } = TimeSpan.FromSeconds(20);

    public static CancellationTokenSource Start()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Length);
        return source;
    }
}
