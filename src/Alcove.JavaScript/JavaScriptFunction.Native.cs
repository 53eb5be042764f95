namespace Alcove.JavaScript;

/// <summary>A function of a script, kept alive until it is disposed.</summary>
public sealed unsafe class JavaScriptFunction : IDisposable
{
    private readonly JavaScriptContext _context;
    private nint _handle;

    internal nint Value => _handle;

    internal JavaScriptFunction(JavaScriptContext context, nint handle)
    {
        (_context, _handle) = (context, handle);
        Native.JSValueProtect(context.Handle, handle);
    }

    /// <summary>Calls it with a number, a string and a number, the shape in which messages arrive.</summary>
    /// <exception cref="JavaScriptException">It threw.</exception>
    public void Call(int first, ReadOnlySpan<char> second, double third)
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        var context = _context.Handle;
        var arguments = stackalloc nint[3];
        arguments[0] = Native.JSValueMakeNumber(context, first);
        arguments[1] = JavaScriptText.MakeValue(context, second);
        arguments[2] = Native.JSValueMakeNumber(context, third);
        nint exception = 0;
        Native.JSObjectCallAsFunction(context, _handle, 0, 3, arguments, &exception);
        if (exception != 0) throw _context.Describe(exception);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle == 0) return;
        if (_context.Handle != 0) Native.JSValueUnprotect(_context.Handle, _handle);
        _handle = 0;
    }
}
