using System.Text.Json;
using System.Threading.Channels;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Tests;

/// <summary>A view host without a view: notes what it is told, in order.</summary>
internal sealed class RecordingViews : IViewHost
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public JsonElement LastArguments { get; private set; }

    public void OnOpened(OpenedProgram program) => _events.Writer.TryWrite($"opened {program.Program.AppId}");

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops) => _events.Writer.TryWrite($"ops {view}");

    public ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(arguments);
        LastArguments = document.RootElement.Clone();
        _events.Writer.TryWrite($"call {api}");
        return new(JsonDocument.Parse("{}").RootElement);
    }

    public void OnEnded() => _events.Writer.TryWrite("ended");

    public InstanceFailure? Failure { get; private set; }

    public void OnFailed(InstanceFailure failure)
    {
        Failure = failure;
        _events.Writer.TryWrite($"failed {failure.Reason}");
    }

    /// <summary>Reads on until one comes that starts so.</summary>
    public async Task<string> WaitAsync(string prefix)
    {
        while (true)
            if (await Deadline.NextAsync(_events.Reader) is var happened && happened.StartsWith(prefix, StringComparison.Ordinal)) return happened;
    }
}
