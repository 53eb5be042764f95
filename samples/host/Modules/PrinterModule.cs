using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Alcove.Runtime.HostModules;

namespace Alcove.Samples.Host.Modules;

/// <summary>Prints receipts. The printer is the user's, so each program asks them first.</summary>
[HostModule("printer", "The receipt printer at the counter.", Asks = "the receipt printer")]
internal sealed partial class PrinterModule(ILogger<PrinterModule> log)
{
    private readonly ConcurrentQueue<string> _paper = new();

    [HostMethod("Prints a receipt and says how many lines it took; fails with 'noPaper'.")]
    public async Task<int> PrintAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var lines = receipt.Lines.Select(static line => $"{line.Text,-20} {line.Count,3} x {line.Price,7:0.00}").Prepend(receipt.Title).ToArray();
        if (_paper.Count + lines.Length > 200) throw new HostModuleException("noPaper", "The printer has run out of paper.");
        foreach (var line in lines)
        {
            await Task.Delay(20, cancellationToken); // it is an old printer
            _paper.Enqueue(line);
            log.LogInformation("printed: {Line}", line);
        }

        return lines.Length;
    }
}

/// <summary>What is printed.</summary>
internal sealed record Receipt([MaxLength(40)] string Title, [MaxLength(50)] IReadOnlyList<ReceiptLine> Lines);

/// <summary>A line of it.</summary>
internal sealed record ReceiptLine([MaxLength(20)] string Text, decimal Price, [Range(1, 99)] int Count = 1);
