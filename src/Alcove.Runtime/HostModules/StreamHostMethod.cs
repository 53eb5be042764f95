using System.Text.Json;

namespace Alcove.Runtime.HostModules;

/// <summary>Starts a stream with unchecked arguments.</summary>
/// <param name="arguments">The array of arguments, unchecked.</param>
/// <param name="caller">Who calls.</param>
/// <param name="cancellationToken">Ends with the stream's permission or its program.</param>
/// <returns>Writes each item.</returns>
public delegate IAsyncEnumerable<WriteHostValue> StreamHostMethod(JsonElement arguments, HostCaller caller, CancellationToken cancellationToken);
