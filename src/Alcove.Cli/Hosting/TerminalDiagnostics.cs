using Alcove.Packaging.Maps;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Cli.Hosting;

/// <summary>Prints what mini-programs log and throw, with the places in the author's own files.</summary>
internal sealed class TerminalDiagnostics(ProjectSource programs) : IDiagnosticsSink
{
    public void OnOpened(InstalledProgram program, int processId) => Write(ConsoleColor.DarkGray, $"[{program.Name}] opened in {(processId > 0 ? $"process {processId}" : "its page frames")}");

    public void OnFailed(InstalledProgram program, string failure) => Write(ConsoleColor.Red, $"[{program.Name}] ended: {failure}");

    public void OnConsole(InstalledProgram program, string level, string text, string stack)
    {
        var place = Places(program, stack) is [var first, ..] ? first : null;
        Write(level is "error" ? ConsoleColor.Red : level is "warn" ? ConsoleColor.Yellow : null, $"[{program.Name}] {level,-5} {text}{(place is null ? string.Empty : $"  ({place})")}");
    }

    public void OnException(InstalledProgram program, string message, string stack, string source)
    {
        var places = Places(program, stack);
        var first = places.Count > 0 ? $"{places[0]}: " : string.Empty;
        Write(ConsoleColor.Red, $"[{program.Name}] {first}uncaught {message}{string.Concat(places.Skip(1).Select(static place => $"\n    at {place}"))}");
    }

    public void OnRefused(InstalledProgram program, string api, string reason) => Write(ConsoleColor.Yellow, $"[{program.Name}] {(program.Web is null ? "wx" : "miniapp")}.{api} was refused: {reason}");

    /// <summary>The frames of a stack that are the author's, nearest first.</summary>
    private IReadOnlyList<SourcePlace> Places(InstalledProgram program, string stack) =>
        programs.Find(program.AppId) is { } compiled ? MappedStack.Map(stack, compiled.MapOf) : [];

    private static void Write(ConsoleColor? color, string text)
    {
        lock (Console.Out)
        {
            if (color is { } wanted && !Console.IsOutputRedirected) Console.ForegroundColor = wanted;
            Console.WriteLine(text);
            if (!Console.IsOutputRedirected) Console.ResetColor();
        }
    }
}
