using QRCoder;

namespace Alcove.Cli.Hosting;

/// <summary>What the terminal ends with: address, link, QR code.</summary>
internal static class Banner
{
    public static void Print(string address, string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        using var code = new AsciiQRCode(data);
        Console.WriteLine();
        Console.WriteLine(code.GetGraphicSmall(drawQuietZones: true, invert: true));
        Console.WriteLine($"  Open   {address}");
        Console.WriteLine($"  Link   {link}");
        Console.WriteLine("  End    Ctrl+C");
        Console.WriteLine();
    }
}
