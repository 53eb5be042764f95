namespace Alcove.JavaScript;

/// <summary>A value of the engine. Lives as long as the call that handed it out.</summary>
public readonly unsafe ref struct JavaScriptValue
{
    private const int TypeString = 4;
    private const int Uint8Array = 3;
    private readonly nint _context;

    internal JavaScriptValue(nint context, nint handle) => (_context, Handle) = (context, handle);

    internal nint Handle { get; }

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Native.JSValueGetType(_context, Handle) == TypeString;

    /// <summary>As a number; NaN when it is none.</summary>
    public double ToNumber()
    {
        nint exception = 0;
        return Native.JSValueToNumber(_context, Handle, &exception);
    }

    /// <summary>As String(value) gives it.</summary>
    public override string ToString() => JavaScriptText.OfValue(_context, Handle);

    /// <summary>The bytes of a Uint8Array, without copying; false for anything else.</summary>
    public bool TryGetBytes(out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        nint exception = 0;
        if (Native.JSValueGetTypedArrayType(_context, Handle, &exception) != Uint8Array) return false;
        var pointer = Native.JSObjectGetTypedArrayBytesPtr(_context, Handle, &exception);
        var length = Native.JSObjectGetTypedArrayByteLength(_context, Handle, &exception);
        var offset = Native.JSObjectGetTypedArrayByteOffset(_context, Handle, &exception);
        if (exception != 0) return false;
        bytes = new ReadOnlySpan<byte>(pointer + offset, (int)length);
        return true;
    }
}
