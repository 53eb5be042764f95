using System.Buffers;
using System.Text.Json;
using System.Text;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.HostModules;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>Carries out calls of the host's own methods: declared by the package, allowed by host and user, with checked arguments.</summary>
internal sealed class HostModuleApi(ProgramChannels channels, IDiagnosticsSink diagnostics) : IHostApi
{
    public async ValueTask<ApiOutcome<CallHostModuleResult>> CallHostModuleAsync(CallHostModuleParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        // SECURITY(T56): a program sees the modules that its package declares, and of these the methods that the host marked.
        if (!context.Permissions.Modules.TryGetValue(parameters.Module, out var module))
            return new ApiError(ErrorCode.PermissionDenied, $"the package does not declare the module '{parameters.Module}', or this host does not offer it");
        if (module.Methods.FirstOrDefault(method => method.Name == parameters.Method) is not { } method)
            return new ApiError(ErrorCode.UnknownApi, $"the module '{module.Name}' has no method '{parameters.Method}'");

        var allowed = CancellationToken.None;
        if (module.Asks.Length > 0)
        {
            var permission = UserPermission.OfModule(module.Name, module.Asks);
            if (await context.Consent.RequireAsync(permission, cancellationToken).ConfigureAwait(false) is { } reason)
            {
                diagnostics.OnRefused(context.Program, $"{permission.Name}.{method.Name}", reason);
                return ErrorCode.AuthDenied;
            }

            allowed = context.WhileAllowed(permission);
        }

        context.Standing.Activity.UsedApi($"host.{module.Name}.{method.Name}");
        var caller = new HostCaller(context.Program.AppId, context.Program.Name, context.Program.Version, context.UserId);
        var arguments = parameters.Arguments ?? default;
        return method.Stream is { } stream
            ? OpenStream(stream, arguments, caller, context, allowed)
            : await CallAsync(method.Call!, arguments, caller, cancellationToken, allowed).ConfigureAwait(false);
    }

    public async ValueTask<ApiOutcome<ReadHostStreamResult>> ReadHostStreamAsync(ReadHostStreamParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (context.Streams.Find(parameters.Stream) is not { } stream) return new ApiError(ErrorCode.DataNotFound, "the stream has ended");
        try
        {
            if (await stream.ReadAsync().ConfigureAwait(false) is not { } read) return new ApiError(ErrorCode.Busy, "the stream is being read already");
            if (read.IsDone) context.Streams.Close(parameters.Stream);
            return new ReadHostStreamResult(new RawJson(read.Items), read.IsDone);
        }
        catch (HostModuleException failure)
        {
            context.Streams.Close(parameters.Stream);
            return new ReadHostStreamResult(new RawJson("[]"), true, FailureOf(failure));
        }
        catch (OperationCanceledException)
        {
            context.Streams.Close(parameters.Stream);
            return new ApiError(ErrorCode.AuthDenied, "it was stopped, or its permission was taken back");
        }
        catch
        {
            context.Streams.Close(parameters.Stream);
            throw;
        }
    }

    public ValueTask<ApiOutcome<NoResult>> StopHostStreamAsync(StopHostStreamParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        context.Streams.Close(parameters.Stream);
        return new(NoResult.Value);
    }

    public ValueTask<ApiOutcome<NoResult>> PostToChannelAsync(PostToChannelParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(channels.Post(context, parameters.Channel, parameters.To, parameters.Data));

    internal static string ToJson(WriteHostValue write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async ValueTask<ApiOutcome<CallHostModuleResult>> CallAsync(CallHostMethod call, JsonElement arguments, HostCaller caller, CancellationToken cancellationToken, CancellationToken allowed)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, allowed);
        try
        {
            return new CallHostModuleResult(new RawJson(ToJson(await call(arguments, caller, either.Token).ConfigureAwait(false))));
        }
        catch (HostModuleException failure)
        {
            return new CallHostModuleResult(Failure: FailureOf(failure));
        }
        catch (OperationCanceledException) when (allowed.IsCancellationRequested)
        {
            return ErrorCode.AuthDenied;
        }
    }

    private static ApiOutcome<CallHostModuleResult> OpenStream(StreamHostMethod method, JsonElement arguments, HostCaller caller, CallContext context, CancellationToken allowed)
    {
        var number = context.Streams.Open(() => new HostStream(token => method(arguments, caller, token), allowed));
        return number is null
            ? new ApiError(ErrorCode.Busy, $"more than {HostStreams.MostAtOnce} streams at once")
            : new CallHostModuleResult(Stream: number);
    }

    private static RawJson FailureOf(HostModuleException failure) => new(ToJson(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", failure.Code);
        writer.WriteString("message", failure.Message);
        writer.WriteEndObject();
    }));
}
