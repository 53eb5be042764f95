using System.Text.Json.Serialization;

namespace Alcove.Hub.Intake;

/// <summary>What an automatic check has found.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">Where; empty for the whole package.</param>
internal sealed record CheckFinding(string Check, [property: JsonConverter(typeof(JsonStringEnumConverter<CheckLevel>))] CheckLevel Level, string Message, string Path = "");
