using System.Text.Json;

namespace Alcove.Runtime.Instances;

/// <summary>Where a program was when it was suspended, for the next cold start.</summary>
/// <param name="Route">Page on top.</param>
/// <param name="Query">Its query, a JSON object.</param>
/// <param name="Data">What the page's onSaveExitState gave; null for nothing.</param>
/// <param name="Expires">Not used after that moment.</param>
public sealed record ExitState(string Route, JsonElement? Query, JsonElement? Data, DateTimeOffset Expires);
