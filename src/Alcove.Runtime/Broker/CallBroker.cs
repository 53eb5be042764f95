using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Broker;

/// <summary>Takes the calls of one instance, lets them through the gate and to whoever carries them out.</summary>
internal sealed class CallBroker(HostApiTable table, CallContext context, IViewHost views, PageOpening pageOpening, IDiagnosticsSink diagnostics)
{
    /// <summary>So many calls may be open at once; a program that asks for more is told to wait.</summary>
    private const int MostOpenCalls = 256;

    private int _openCalls;

    public CallContext Context => context;

    public async ValueTask<ApiReply> CallAsync(string api, JsonElement arguments, CancellationToken cancellationToken)
    {
        if (!CallGate.TryPass(api, arguments, context, out var descriptor, out var check, out var refusal))
        {
            diagnostics.OnRefused(context.Program, api, refusal.Message);
            return ApiReply.Failed(refusal);
        }

        if (Interlocked.Increment(ref _openCalls) > MostOpenCalls)
        {
            Interlocked.Decrement(ref _openCalls);
            return ApiReply.Failed(new ApiError(ErrorCode.Busy));
        }

        try
        {
            return descriptor.Handler == ApiHandler.Host
                ? await CallHostAsync(api, arguments, cancellationToken).ConfigureAwait(false)
                : ApiReply.FromShell(await views.CallAsync(api, ShellArguments(api, arguments, check), cancellationToken).ConfigureAwait(false));
        }
        catch (ApiException exception)
        {
            return ApiReply.Failed(exception.Error);
        }
        catch (OperationCanceledException)
        {
            return ApiReply.Failed(new ApiError(ErrorCode.Aborted));
        }
        finally
        {
            Interlocked.Decrement(ref _openCalls);
        }
    }

    private ValueTask<ApiReply> CallHostAsync(string api, JsonElement arguments, CancellationToken cancellationToken) =>
        table.Find(api) is { } call ? call(arguments, context, cancellationToken) : new(ApiReply.Failed(new ApiError(ErrorCode.UnknownApi)));

    /// <summary>Only declared fields go on; a page that opens gets its configuration and styles from the package.</summary>
    private ReadOnlyMemory<byte> ShellArguments(string api, JsonElement arguments, ArgumentCheck check)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            check.WriteFields(writer);
            if (api == "openPage") pageOpening.WriteFields(writer, OpenPageParameters.Read(arguments, out _)!.Route);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
