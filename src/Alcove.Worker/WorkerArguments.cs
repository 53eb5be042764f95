using System.Globalization;

namespace Alcove.Worker;

/// <summary>The descriptors on which the worker talks.</summary>
internal readonly record struct WorkerArguments(int In, int Out)
{
    public static bool TryParse(string[] args, out WorkerArguments arguments)
    {
        arguments = args switch
        {
            ["--socket", var socket] when Descriptor(socket) is { } both => new(both, both),
            ["--in", var input, "--out", var output] when Descriptor(input) is { } reading && Descriptor(output) is { } writing => new(reading, writing),
            _ => new(-1, -1),
        };
        return arguments.In >= 0;
    }

    private static int? Descriptor(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
