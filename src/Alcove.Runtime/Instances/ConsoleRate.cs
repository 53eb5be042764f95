using Alcove.Protocol.Budgets;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>SECURITY(T48): how much one program may print.</summary>
internal sealed class ConsoleRate(ProgramBudgets budgets, TimeProvider time)
{
    private readonly RateBudget _rate = new(budgets.ConsoleLinesPerSecond, budgets.ConsoleBurst, budgets.FloodTime, time);
    private bool _isDropping;

    /// <summary>Whether it has kept on printing beyond its rate.</summary>
    public bool IsFlooding => Defences.Hold(Defence.Flood) && _rate.IsFlooding;

    /// <returns>The line, cut when it is too long; null when it is dropped.</returns>
    public string? Pass(string text, out bool isFirstDropped)
    {
        isFirstDropped = false;
        if (_rate.TryTake(1) || !Defences.Hold(Defence.ConsoleRate))
        {
            _isDropping = false;
            return Cut(text);
        }

        (isFirstDropped, _isDropping) = (!_isDropping, true);
        return null;
    }

    public string Cut(string text) => text.Length <= budgets.ConsoleLineLength ? text : string.Concat(text.AsSpan(0, budgets.ConsoleLineLength), "…");
}
