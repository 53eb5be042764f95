using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Soak;

/// <summary>Counts the rounds that the programs report, and prints what they throw.</summary>
internal sealed class RoundCounter : IDiagnosticsSink
{
    private const int RoundsPerReport = 10;
    private int _reports;

    public int Rounds => Volatile.Read(ref _reports) * RoundsPerReport;

    public void OnConsole(InstalledProgram program, string level, string text, string stack) => Interlocked.Increment(ref _reports);

    public void OnException(InstalledProgram program, string message, string stack, string source) => Console.WriteLine($"{source}: {message}\n{stack}");

    public void OnRefused(InstalledProgram program, string api, string reason) => Console.WriteLine($"refused {api}: {reason}");
}
