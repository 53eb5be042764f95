using System.Text.Json;

namespace Alcove.Runtime.HostModules;

/// <summary>Calls a method with unchecked arguments.</summary>
/// <param name="arguments">The array of arguments, unchecked.</param>
/// <param name="caller">Who calls.</param>
/// <param name="cancellationToken">Ends with the call's permission or its program.</param>
/// <returns>Writes the result.</returns>
public delegate ValueTask<WriteHostValue> CallHostMethod(JsonElement arguments, HostCaller caller, CancellationToken cancellationToken);
