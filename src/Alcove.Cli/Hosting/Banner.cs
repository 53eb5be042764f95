using QRCoder;

namespace Alcove.Cli.Hosting;

/// <summary>What the terminal ends with: address, link, QR code.</summary>
internal static class Banner
{
    // Dark on light whatever the terminal's own colours are: cameras do not read every inverted code.
    private const string BlackOnWhite = "\e[38;2;0;0;0;48;2;255;255;255m";
    private const string OwnColors = "\e[0m";

    public static void Print(string address, string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        using var code = new AsciiQRCode(data);
        var isTerminal = !Console.IsOutputRedirected;
        Console.WriteLine();
        // Half blocks are the dark modules; a printed log on paper reads as well as a terminal.
        foreach (var line in code.GetGraphicSmall(drawQuietZones: true, invert: true).Split('\n')) Console.WriteLine(isTerminal ? $"  {BlackOnWhite}{line}{OwnColors}" : $"  {line}");
        Console.WriteLine();
        Console.WriteLine($"  Open   {address}");
        Console.WriteLine($"  Link   {link}");
        Console.WriteLine("  End    Ctrl+C");
        Console.WriteLine();
    }
}
