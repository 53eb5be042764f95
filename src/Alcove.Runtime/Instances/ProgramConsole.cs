using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Instances;

/// <summary>SECURITY(T48): the one way of what a program prints and throws, whether it runs in a worker or in its page frames, under one rate.</summary>
internal sealed class ProgramConsole(InstanceDiagnostics diagnostics, ProgramBudgets budgets, TimeProvider time, Action<string> endFlooding)
{
    private readonly ConsoleRate _rate = new(budgets, time);

    public void Print(string level, string text, string stack)
    {
        if (Pass(text) is { } line) diagnostics.Console(level, line, _rate.Cut(stack));
    }

    public void Exception(string message, string stack, string source)
    {
        if (Pass(message) is { } text) diagnostics.Exception(text, _rate.Cut(stack), source);
    }

    private string? Pass(string text)
    {
        var line = _rate.Pass(text, out var isFirstDropped);
        if (isFirstDropped) diagnostics.Console("warn", "it prints more lines than anybody can read; those that follow are dropped", string.Empty);
        if (_rate.IsFlooding) endFlooding("console output without end");
        return line;
    }
}
