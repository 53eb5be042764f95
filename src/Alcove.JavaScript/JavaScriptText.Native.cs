namespace Alcove.JavaScript;

/// <summary>Strings between C# and the engine: UTF-16 both sides, so that NUL and lone surrogates survive.</summary>
internal static unsafe class JavaScriptText
{
    /// <summary>A string of the engine; the caller releases it.</summary>
    public static nint Create(ReadOnlySpan<char> text)
    {
        fixed (char* characters = text) return Native.JSStringCreateWithCharacters(characters, (nuint)text.Length);
    }

    public static string Read(nint text) => new(Native.JSStringGetCharactersPtr(text), 0, (int)Native.JSStringGetLength(text));

    public static nint MakeValue(nint context, ReadOnlySpan<char> text)
    {
        var created = Create(text);
        var value = Native.JSValueMakeString(context, created);
        Native.JSStringRelease(created);
        return value;
    }

    /// <summary>What String(value) gives; empty when the conversion itself throws.</summary>
    public static string OfValue(nint context, nint value)
    {
        nint exception = 0;
        var text = Native.JSValueToStringCopy(context, value, &exception);
        if (text == 0) return string.Empty;
        var result = Read(text);
        Native.JSStringRelease(text);
        return result;
    }
}
