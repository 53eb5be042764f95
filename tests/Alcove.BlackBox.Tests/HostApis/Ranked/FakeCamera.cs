using System.Text;
using QRCoder;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>A video of one QR code, in the format that Chromium's fake camera plays (Y4M).</summary>
internal static class FakeCamera
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Unit = 10;
    private const int Frames = 3;

    public static void WriteVideo(string file, string text)
    {
        var luma = new byte[Width * Height];
        luma.AsSpan().Fill(200);
        var squares = Squares(text);
        var left = (Width - (squares.Count * Unit)) / 2;
        var top = (Height - (squares.Count * Unit)) / 2;
        for (var y = 0; y < squares.Count * Unit; y++)
            for (var x = 0; x < squares.Count * Unit; x++)
                luma[((top + y) * Width) + left + x] = squares[y / Unit][x / Unit] ? (byte)16 : (byte)235;
        var chroma = new byte[Width * Height / 2];
        chroma.AsSpan().Fill(128);
        using var stream = File.Create(file);
        stream.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\n"));
        for (var frame = 0; frame < Frames; frame++)
        {
            stream.Write("FRAME\n"u8);
            stream.Write(luma);
            stream.Write(chroma);
        }
    }

    private static List<System.Collections.BitArray> Squares(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix];
    }
}
