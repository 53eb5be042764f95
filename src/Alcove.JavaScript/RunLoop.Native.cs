using System.Runtime.InteropServices;

namespace Alcove.JavaScript;

/// <summary>Waits for a descriptor while the engine's own timers (garbage collection, asynchronous wasm) run.</summary>
public sealed unsafe partial class RunLoop
{
    private const int MostDescriptors = 16;
    private const short Readable = 1;
    private readonly nint _context;

    /// <summary>Takes the run loop of this thread. Must happen before the engine's library is loaded.</summary>
    public RunLoop()
    {
        // The engine's run loop of the main thread is GLib's default context.
        _context = g_main_context_default();
        g_main_context_push_thread_default(_context);
        _ = g_main_context_acquire(_context);
    }

    /// <summary>Waits until the descriptor can be read or the time is over.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="milliseconds">Longest wait; negative waits for ever.</param>
    /// <returns>Whether it can be read (or was closed).</returns>
    public bool WaitReadable(int descriptor, int milliseconds)
    {
        var polled = stackalloc PollDescriptor[MostDescriptors + 1];
        polled[0] = new PollDescriptor { Descriptor = descriptor, Events = Readable };
        int priority;
        int timeout;
        _ = g_main_context_prepare(_context, &priority);
        var count = Math.Min(g_main_context_query(_context, priority, &timeout, polled + 1, MostDescriptors), MostDescriptors);
        if (milliseconds >= 0 && (timeout < 0 || milliseconds < timeout)) timeout = milliseconds;
        _ = poll(polled, count + 1, timeout);
        if (g_main_context_check(_context, priority, polled + 1, count) != 0) g_main_context_dispatch(_context);
        return polled[0].Returned != 0;
    }

    [LibraryImport("libglib-2.0.so.0")] private static partial nint g_main_context_default();
    [LibraryImport("libglib-2.0.so.0")] private static partial void g_main_context_push_thread_default(nint context);
    [LibraryImport("libglib-2.0.so.0")] private static partial int g_main_context_acquire(nint context);
    [LibraryImport("libglib-2.0.so.0")] private static partial int g_main_context_prepare(nint context, int* priority);
    [LibraryImport("libglib-2.0.so.0")] private static partial int g_main_context_query(nint context, int priority, int* timeout, PollDescriptor* descriptors, int count);
    [LibraryImport("libglib-2.0.so.0")] private static partial int g_main_context_check(nint context, int priority, PollDescriptor* descriptors, int count);
    [LibraryImport("libglib-2.0.so.0")] private static partial void g_main_context_dispatch(nint context);
    [LibraryImport("libc")] private static partial int poll(PollDescriptor* descriptors, nint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
