using System.Text.Json;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>An API that C# carries out.</summary>
public delegate ValueTask<ApiReply> HostApiCall(JsonElement arguments, CallContext context, CancellationToken cancellationToken);
