using System.Runtime.InteropServices;

namespace Alcove.JavaScript;

/// <summary>One global scope in a virtual machine of its own. Use it from one thread.</summary>
public sealed unsafe class JavaScriptContext : IDisposable
{
    private readonly List<GCHandle> _functions = [];
    private readonly nint _group;
    private readonly nint _functionClass;

    /// <summary>Creates it. The library must have been prepared.</summary>
    public JavaScriptContext()
    {
        EngineLibrary.Prepare(new EngineOptions());
        _group = Native.JSContextGroupCreate();
        Handle = Native.JSGlobalContextCreateInGroup(_group, 0);
        fixed (byte* name = "Function\0"u8)
        {
            var definition = new Native.ClassDefinition { ClassName = name, CallAsFunction = &OnCall };
            _functionClass = Native.JSClassCreate(&definition);
        }
    }

    internal nint Handle { get; private set; }

    /// <summary>Runs a script.</summary>
    /// <param name="name">Name in stacks.</param>
    /// <param name="source">Its text.</param>
    /// <returns>String of the value of its last expression.</returns>
    /// <exception cref="JavaScriptException">It does not parse, or it threw.</exception>
    public string Evaluate(string name, ReadOnlySpan<char> source)
    {
        var script = JavaScriptText.Create(source);
        var url = JavaScriptText.Create(name);
        nint exception = 0;
        var value = Native.JSEvaluateScript(Handle, script, 0, url, 1, &exception);
        Native.JSStringRelease(script);
        Native.JSStringRelease(url);
        return exception == 0 ? JavaScriptText.OfValue(Handle, value) : throw Describe(exception);
    }

    /// <summary>Puts a C# function into the global scope.</summary>
    public void SetFunction(string name, NativeFunction function) => SetGlobal(name, MakeFunction(function));

    /// <summary>Takes a function out of the global scope; null when the name is no function.</summary>
    public JavaScriptFunction? TakeFunction(string name)
    {
        var property = JavaScriptText.Create(name);
        nint exception = 0;
        var global = Native.JSContextGetGlobalObject(Handle);
        var value = Native.JSObjectGetProperty(Handle, global, property, &exception);
        var isFunction = exception == 0 && Native.JSValueGetType(Handle, value) == 5 && Native.JSObjectIsFunction(Handle, value) != 0;
        var function = isFunction ? new JavaScriptFunction(this, value) : null;
        Native.JSObjectDeleteProperty(Handle, global, property, &exception);
        Native.JSStringRelease(property);
        return function;
    }

    /// <summary>Has a function called with the reason of each promise that is rejected and not handled.</summary>
    public void OnUnhandledRejection(NativeFunction function)
    {
        // The engine wants an ordinary function, not a callable object, so a small one in JavaScript goes between.
        SetGlobal("__alcoveRejection", MakeFunction(function));
        Evaluate("alcove:rejection", "globalThis.__alcoveRejection = (report => (promise, reason) => { report(JSON.stringify({ message: String(reason && (reason.message || reason.errMsg) || reason), stack: String(reason && reason.stack || '') })) })(globalThis.__alcoveRejection)");
        using var handler = TakeFunction("__alcoveRejection")!;
        nint exception = 0;
        Native.JSGlobalContextSetUnhandledRejectionCallback(Handle, handler.Value, &exception);
    }

    /// <summary>Turns eval and the Function constructor off; they throw an EvalError with this message.</summary>
    public void DisableEval(string message)
    {
        var text = JavaScriptText.Create(message);
        Native.JSGlobalContextSetEvalEnabled(Handle, 0, text);
        Native.JSStringRelease(text);
    }

    /// <summary>Collects now.</summary>
    public void CollectGarbage() => Native.JSSynchronousGarbageCollectForDebugging(Handle);

    /// <summary>Ends the virtual machine with everything in it.</summary>
    public void Dispose()
    {
        if (Handle == 0) return;
        Native.JSGlobalContextRelease(Handle);
        Native.JSContextGroupRelease(_group);
        Native.JSClassRelease(_functionClass);
        Handle = 0;
        foreach (var function in _functions) function.Free();
    }

    internal JavaScriptException Describe(nint exception)
    {
        if (Native.JSValueGetType(Handle, exception) != 5) return new JavaScriptException("Error", JavaScriptText.OfValue(Handle, exception), string.Empty, 0, 0);
        return new JavaScriptException(Text(exception, "name"), Text(exception, "message"), Text(exception, "stack"), Number(exception, "line"), Number(exception, "column"));
    }

    private nint MakeFunction(NativeFunction function)
    {
        var handle = GCHandle.Alloc(function);
        _functions.Add(handle);
        return Native.JSObjectMake(Handle, _functionClass, GCHandle.ToIntPtr(handle));
    }

    private void SetGlobal(string name, nint value)
    {
        var property = JavaScriptText.Create(name);
        nint exception = 0;
        Native.JSObjectSetProperty(Handle, Native.JSContextGetGlobalObject(Handle), property, value, 0, &exception);
        Native.JSStringRelease(property);
    }

    private string Text(nint value, string name)
    {
        var property = JavaScriptText.Create(name);
        nint exception = 0;
        var found = Native.JSObjectGetProperty(Handle, value, property, &exception);
        Native.JSStringRelease(property);
        return exception != 0 || found == 0 || Native.JSValueGetType(Handle, found) == 0 ? string.Empty : JavaScriptText.OfValue(Handle, found);
    }

    private int Number(nint value, string name) =>
        double.TryParse(Text(value, name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? (int)number : 0;

    [UnmanagedCallersOnly]
    private static nint OnCall(nint context, nint function, nint thisObject, nuint count, nint* arguments, nint* exception)
    {
        try
        {
            var target = (NativeFunction)GCHandle.FromIntPtr(Native.JSObjectGetPrivate(function)).Target!;
            return target(new JavaScriptArguments(context, arguments, (int)count)) is { } result
                ? JavaScriptText.MakeValue(context, result)
                : Native.JSValueMakeUndefined(context);
        }
#pragma warning disable CA1031 // An exception must not unwind through the engine's frames.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var message = JavaScriptText.MakeValue(context, failure.Message);
            *exception = Native.JSObjectMakeError(context, 1, &message, null);
            return Native.JSValueMakeUndefined(context);
        }
    }
}
