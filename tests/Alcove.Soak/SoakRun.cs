using System.Globalization;
using System.Text.Json;
using Alcove.Runtime;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Views;

namespace Alcove.Soak;

/// <summary>One running program whose view takes everything and shows nothing.</summary>
internal sealed class SoakRun : IViewHost, IAsyncDisposable
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private Instance? _instance;

    public string? Failure { get; private set; }

    public static async Task<SoakRun> StartAsync(AlcoveRuntime runtime, string appId)
    {
        var run = new SoakRun();
        run._instance = await runtime.OpenAsync(new OpenRequest(appId, string.Empty, string.Empty, 1001, Nothing), run, CancellationToken.None);
        return run;
    }

    public long ResidentMegabytes()
    {
        try
        {
            return long.Parse(File.ReadAllText($"/proc/{_instance!.WorkerProcessId}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * 4096 / 1024 / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void OnOpened(OpenedProgram program)
    {
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
    {
    }

    public ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken) => new(Nothing);

    public void OnEnded()
    {
    }


    public void OnFailed(InstanceFailure failure) => Failure = $"{failure.Title} {failure.Message} {failure.Detail}";

    public async ValueTask DisposeAsync()
    {
        if (_instance is not null) await _instance.DisposeAsync();
    }
}
