namespace Alcove.JavaScript;

/// <summary>The arguments of a call from a script.</summary>
public readonly unsafe ref struct JavaScriptArguments
{
    private readonly nint _context;
    private readonly nint* _values;

    internal JavaScriptArguments(nint context, nint* values, int count)
    {
        _context = context;
        _values = values;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them; undefined when there are fewer.</summary>
    public JavaScriptValue this[int index] => new(_context, (uint)index < (uint)Count ? _values[index] : Native.JSValueMakeUndefined(_context));
}
