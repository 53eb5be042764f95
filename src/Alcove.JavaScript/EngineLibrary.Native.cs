using System.Reflection;
using System.Runtime.InteropServices;

namespace Alcove.JavaScript;

/// <summary>Finds and prepares the engine's library. Must happen once, before the first context.</summary>
public static unsafe class EngineLibrary
{
    private static readonly string[] Names =
    [
        "libjavascriptcoregtk-6.0.so.1",
        "libjavascriptcoregtk-4.1.so.0",
        "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
    ];

    private static readonly Lazy<nint> Loaded = new(Load);

    /// <summary>Loads the library; a second call does nothing.</summary>
    /// <param name="options">Engine options, set in the environment before the library reads it.</param>
    /// <exception cref="DllNotFoundException">JavaScriptCore is not installed.</exception>
    public static void Prepare(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Loaded.IsValueCreated)
        {
            if (!options.Jit) Set("JSC_useJIT", "0");
            // The engine sizes its heap by the machine's memory; a worker shares the machine with many others.
            if (options.MemoryHint > 0) Set("JSC_forceRAMSize", options.MemoryHint.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        _ = Loaded.Value;
    }

    private static nint Load()
    {
        var library = Names.Select(static name => NativeLibrary.TryLoad(name, out var handle) ? handle : 0).FirstOrDefault(static handle => handle != 0);
        if (library == 0) throw new DllNotFoundException("JavaScriptCore is not installed: on Debian, install the package libjavascriptcoregtk-6.0-1.");
        NativeLibrary.SetDllImportResolver(typeof(EngineLibrary).Assembly, (name, _, _) => name == "JavaScriptCore" ? library : 0);
        // WTF::initializeMainThread: without it the first timer of the garbage collector dereferences null. It is exported, but only by its C++ name.
        if (NativeLibrary.TryGetExport(library, "_ZN3WTF20initializeMainThreadEv", out var initialize)) ((delegate* unmanaged<void>)initialize)();
        return library;
    }

    // Environment.SetEnvironmentVariable does not reach the C environment that the library reads.
    private static void Set(string name, string value)
    {
        fixed (byte* nameBytes = Terminated(name))
        fixed (byte* valueBytes = Terminated(value))
            _ = Native.setenv(nameBytes, valueBytes, 1);
    }

    private static byte[] Terminated(string text) => System.Text.Encoding.UTF8.GetBytes(text + '\0');
}
