namespace Alcove.Runtime.Tests.Programs;

/// <summary>How long a test waits for what must come: far beyond what it takes, so that only a missing event ends it.</summary>
internal static class Deadline
{
    public static TimeSpan Length { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The next of a record, or an exception that says that nothing came.</summary>
    public static async Task<T> NextAsync<T>(System.Threading.Channels.ChannelReader<T> record)
    {
        using var deadline = Start();
        try
        {
            return await record.ReadAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing more came within {Length.TotalSeconds:0} s.");
        }
    }

    public static CancellationTokenSource Start()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Length);
        return source;
    }
}
