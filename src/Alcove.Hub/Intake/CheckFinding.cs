using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Alcove.Hub.Access;

namespace Alcove.Hub.Intake;

/// <summary>What an automatic check has found.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
/// <param name="Path">Where; empty for the whole package.</param>
/// <param name="Template">The message with places for its values, by which the console finds it in another language; empty in reports of older hubs.</param>
/// <param name="Values">The values.</param>
internal sealed record CheckFinding(string Check, [property: JsonConverter(typeof(JsonStringEnumConverter<CheckLevel>))] CheckLevel Level, string Message, string Path = "", string Template = "", IReadOnlyList<string>? Values = null)
{
    /// <summary>What the console says.</summary>
    [JsonIgnore]
    public FormattableString Text => Template.Length > 0 ? FormattableStringFactory.Create(Template, [.. (Values ?? []).Select(Wording.Word)]) : Wording.Word(Message);

    /// <summary>A finding whose message is told in every language of the console.</summary>
    public static CheckFinding Of(string check, CheckLevel level, FormattableString text, string path = "") =>
        new(check, level, FormattableString.Invariant(text), path, text.Format, [.. text.GetArguments().Select(static value => FormattableString.Invariant($"{value}"))]);
}
