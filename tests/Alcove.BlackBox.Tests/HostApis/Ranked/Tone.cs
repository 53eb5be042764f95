using System.Text;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>A sound that every browser plays.</summary>
internal static class Tone
{
    private const int Rate = 8000;

    public static byte[] Wave(int seconds)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.ASCII);
        var samples = Rate * seconds;
        writer.Write("RIFF"u8);
        writer.Write(36 + (samples * 2));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples * 2);
        for (var i = 0; i < samples; i++) writer.Write((short)(Math.Sin(i * 440 * 2 * Math.PI / Rate) * 8000));
        return bytes.ToArray();
    }
}
