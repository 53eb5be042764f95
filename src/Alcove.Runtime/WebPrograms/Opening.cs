using System.Text.Json;

namespace Alcove.Runtime.WebPrograms;

/// <summary>How a web program was opened, as its pages are told (W3C MiniApp Lifecycle, InputObject).</summary>
internal sealed record Opening(string Page, string Query, JsonElement? Referrer, string Language, string Direction);
