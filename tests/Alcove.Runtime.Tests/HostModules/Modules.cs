using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Runtime.HostModules;

namespace Alcove.Runtime.Tests.HostModules;

/// <summary>A host module with every type that crosses.</summary>
[HostModule("bench", "For tests.")]
internal sealed partial class BenchModule
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Channel<int> Numbers { get; } = Channel.CreateUnbounded<int>();

    [HostMethod("Gives back what it gets.")]
    public ValueTask<Everything> EchoAsync(Everything everything) => new(everything);

    [HostMethod("Joins what it gets.")]
    public ValueTask<string> JoinAsync([MaxLength(5)] string text, [Range(1, 9)] int count, double factor = 1.5, Color color = Color.DarkBlue, string? note = null) => new($"{text} {count} {factor} {color} {note ?? "-"}");

    [HostMethod("Who calls.")]
    public ValueTask<string> WhoAsync(HostCaller caller) => new($"{caller.AppId} {caller.UserId}");

    [HostMethod("Fails as the program may know.")]
    public Task RefuseAsync() => throw new HostModuleException("tooLate", "The shop is closed.");

    [HostMethod("Fails as the program may not know.")]
    public Task BreakAsync() => throw new InvalidOperationException("the secret of the host");

    [HostMethod("Gives the numbers.")]
    public async IAsyncEnumerable<int> CountAsync([Range(0, 1000)] int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Started.TrySetResult();
        try
        {
            await foreach (var number in Numbers.Reader.ReadAllAsync(cancellationToken)) yield return number < 0 ? throw new HostModuleException("negative", "No such number.") : from + number;
        }
        finally
        {
            Ended.TrySetResult();
        }
    }

    /// <summary>Not marked: no program can call it.</summary>
    public ValueTask<string> SecretAsync() => new("secret");
}

internal sealed record Everything(string Text, bool Truth, int Whole, long Large, double Number, decimal Money, DateTimeOffset At, Color Color, IReadOnlyList<Part> Parts, IReadOnlyDictionary<string, int> Map, JsonElement Any, int? Maybe = null);

internal sealed record Part([Length(1, 3)] string Name, Part? Inner = null);

internal enum Color
{
    Red,
    DarkBlue,
}

/// <summary>A module that the user is asked for.</summary>
[HostModule("door", "For tests.", Asks = "your front door")]
internal sealed partial class DoorModule
{
    [HostMethod("Opens it.")]
    public ValueTask<bool> OpenAsync() => new(true);

    [HostMethod("Watches it.")]
    public async IAsyncEnumerable<int> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
