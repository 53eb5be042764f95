using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Broker;

/// <summary>Takes the calls of one instance, lets them through the gate and to whoever carries them out.</summary>
internal sealed class CallBroker(HostApiTable table, CallContext context, IViewHost views, PageOpening pageOpening, IDiagnosticsSink diagnostics)
{
    private int _openCalls;

    public CallContext Context => context;

    /// <summary>A call that blocks its caller; beyond the rate it waits, because nobody can try it again later.</summary>
    public ValueTask<ApiReply> CallBlockingAsync(string api, JsonElement arguments, CancellationToken cancellationToken) => CallAsync(api, arguments, isBlocking: true, cancellationToken);

    public ValueTask<ApiReply> CallAsync(string api, JsonElement arguments, CancellationToken cancellationToken) =>
        context.Calls.TryTake() ? CallAsync(api, arguments, isBlocking: false, cancellationToken) : new(ApiReply.Failed(new ApiError(ErrorCode.Busy)));

    private async ValueTask<ApiReply> CallAsync(string api, JsonElement arguments, bool isBlocking, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _openCalls) > context.Calls.MostOpen && Defences.Hold(Defence.OpenCalls))
        {
            Interlocked.Decrement(ref _openCalls);
            if (isBlocking) context.Calls.TryTake(); // SECURITY(T62): it counts, although nobody waits for it
            return ApiReply.Failed(new ApiError(ErrorCode.Busy));
        }

        try
        {
            // SECURITY(T62): one that waits is open already: a worker that was taken over sends the next before the answer.
            if (isBlocking) await context.Calls.WaitAsync(cancellationToken).ConfigureAwait(false);
            var gate = await CallGate.PassAsync(api, arguments, context, cancellationToken).ConfigureAwait(false);
            if (gate.Descriptor is not { } descriptor)
            {
                diagnostics.OnRefused(context.Program, api, gate.Reason);
                return ApiReply.Failed(gate.Refusal!);
            }

            if (!descriptor.IsInternal) context.Standing.Activity.UsedApi(api);
            return await CarryOutAsync(descriptor, gate.Check, arguments, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask<ApiReply> CarryOutAsync(ApiDescriptor descriptor, ArgumentCheck check, JsonElement arguments, CancellationToken cancellationToken)
    {
        if (ScopeRules.Of(descriptor.Scope) != GrantedBy.User || !Defences.Hold(Defence.RevokedCalls)) return await ForwardAsync(descriptor, check, arguments, cancellationToken).ConfigureAwait(false);
        // SECURITY(T58): a permission that is taken back ends what runs under it.
        var whileAllowed = context.WhileAllowed(UserPermission.Of(descriptor.Scope));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, whileAllowed);
        try
        {
            return await ForwardAsync(descriptor, check, arguments, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (whileAllowed.IsCancellationRequested)
        {
            diagnostics.OnRefused(context.Program, descriptor.Name, $"the user took '{ScopeRules.NameOf(descriptor.Scope)}' back while it ran");
            return ApiReply.Failed(new ApiError(ErrorCode.AuthDenied));
        }
    }

    private async ValueTask<ApiReply> ForwardAsync(ApiDescriptor descriptor, ArgumentCheck check, JsonElement arguments, CancellationToken cancellationToken) =>
        descriptor.Handler == ApiHandler.Host
            ? await CallHostAsync(descriptor.Name, arguments, cancellationToken).ConfigureAwait(false)
            : ApiReply.FromShell(await views.CallAsync(descriptor.Name, ShellArguments(descriptor.Name, arguments, check), cancellationToken).ConfigureAwait(false));

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
