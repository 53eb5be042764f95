using System.Text.Json;

namespace Alcove.Runtime.HostModules;

/// <summary>Writes one JSON value.</summary>
public delegate void WriteHostValue(Utf8JsonWriter writer);
