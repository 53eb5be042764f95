using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.HostApis.Navigation;

/// <summary>What the host itself does for navigation; the rest is the shell's.</summary>
internal sealed class NavigationApi(ProgramLibrary library) : INavigationApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async ValueTask<ApiOutcome<ListProgramsResult>> ListProgramsAsync(CallContext context, CancellationToken cancellationToken)
    {
        var programs = await library.ListAsync(cancellationToken).ConfigureAwait(false);
        // The program that asks is the list itself.
        var others = programs.Where(program => program.AppId != context.Program.AppId);
        return new ListProgramsResult(new RawJson(JsonSerializer.Serialize(others, Json)));
    }

    public ValueTask<ApiOutcome<NoResult>> LoadSubpackageAsync(LoadSubpackageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        context.SendScript(parameters.Root);
        return new(NoResult.Value);
    }
}
