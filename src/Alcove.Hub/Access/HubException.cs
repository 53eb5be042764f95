namespace Alcove.Hub.Access;

/// <summary>A request cannot be carried out; the text is for whoever sent it. Programs get it in English, the console says it in the language of the page.</summary>
internal sealed class HubException(int status, FormattableString text) : Exception(FormattableString.Invariant(text))
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What happened, with places for values; a value that is such a text itself is translated too.</summary>
    public FormattableString Text { get; } = text;

    public static HubException NotFound(FormattableString what) => new(404, $"There is no {what}.");

    public static HubException Conflict(FormattableString text) => new(409, text);

    public static HubException Bad(FormattableString text) => new(400, text);
}
