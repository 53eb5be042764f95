using System.Text.Json.Nodes;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.Cloud;

/// <summary>One function of an author's.</summary>
/// <param name="caller">Who calls it, as the host knows them.</param>
/// <param name="data">What the program passed.</param>
/// <param name="cancellationToken">Ends the wait.</param>
/// <returns>What the program gets as `result`.</returns>
public delegate ValueTask<JsonNode?> CloudFunction(ProgramUser caller, JsonNode? data, CancellationToken cancellationToken);
