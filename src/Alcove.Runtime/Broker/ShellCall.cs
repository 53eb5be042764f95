using System.Text.Json;

namespace Alcove.Runtime.Broker;

/// <summary>Something that the host itself asks of the shell.</summary>
/// <param name="api">Name in the contract.</param>
/// <param name="write">Writes the fields of the arguments.</param>
/// <param name="cancellationToken">Ends the wait.</param>
public delegate ValueTask<JsonElement> ShellCall(string api, Action<Utf8JsonWriter> write, CancellationToken cancellationToken);
