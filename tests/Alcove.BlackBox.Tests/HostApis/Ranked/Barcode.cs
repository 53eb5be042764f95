namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>A picture of an EAN-13 barcode, as on a parcel.</summary>
internal static class Barcode
{
    private const int Unit = 3;
    private const int Quiet = 12; // modules of white on each side
    private const int Height = 120;

    // The left-hand patterns of the digits; the right-hand ones are their opposites.
    private static readonly string[] Odd = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"];
    private static readonly string[] Parity = ["OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE", "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"];

    /// <returns>A BMP file.</returns>
    public static byte[] Picture(string digits)
    {
        var left = string.Concat(digits[1..7].Select((digit, index) => Parity[digits[0] - '0'][index] == 'O' ? Odd[digit - '0'] : Reverse(Opposite(Odd[digit - '0']))));
        var right = string.Concat(digits[7..].Select(static digit => Opposite(Odd[digit - '0'])));
        var modules = $"{new string('0', Quiet)}101{left}01010{right}101{new string('0', Quiet)}";
        var width = modules.Length * Unit;
        var stride = ((width * 3) + 3) / 4 * 4;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("BM"u8);
        writer.Write(54 + (stride * Height));
        writer.Write(0);
        writer.Write(54);
        writer.Write(40);
        writer.Write(width);
        writer.Write(Height);
        writer.Write((short)1);
        writer.Write((short)24);
        for (var i = 0; i < 6; i++) writer.Write(0);
        var row = new byte[stride];
        for (var x = 0; x < width * 3; x++) row[x] = modules[x / 3 / Unit] == '1' ? (byte)0 : (byte)255;
        for (var y = 0; y < Height; y++) writer.Write(row);
        return bytes.ToArray();
    }

    private static string Opposite(string pattern) => string.Concat(pattern.Select(static bit => bit == '1' ? '0' : '1'));

    private static string Reverse(string pattern) => string.Concat(pattern.Reverse());
}
