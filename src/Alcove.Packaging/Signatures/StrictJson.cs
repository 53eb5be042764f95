using System.Text.Json;

namespace Alcove.Packaging.Signatures;

/// <summary>
/// Reads JSON in the one way that leaves nothing to interpretation: a limit on length and depth, no member twice (not even when one of
/// the two is escaped), no comments, nothing behind the end. What was parsed is what is read: no second look at the bytes.
/// </summary>
internal static class StrictJson
{
    public const int MaxDepth = 16;

    /// <summary>Parses and reads; every way in which the text can be wrong becomes one exception.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> json, int maxLength, string what, Func<JsonElement, T> read)
    {
        // SECURITY(T16): the length is looked at before anything is allocated for the content.
        if (json.Length > maxLength) throw new TrustException(TrustError.TooLarge, $"{what} is longer than {maxLength} bytes.");
        try
        {
            // SECURITY(T19): the same buffer is verified and parsed, and a second member of a name is an error.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = !Defences.Hold(Defence.StrictJson), MaxDepth = MaxDepth });
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or OverflowException)
        {
            throw new TrustException(TrustError.BadDocument, $"{what} breaks the format: {exception.Message.TrimEnd('.')}.", exception);
        }
    }
}
