namespace Alcove.Packaging.Container;

/// <summary>The part of the ZIP format that packages use. Source: PKWARE APPNOTE 6.3.</summary>
internal static class ZipFormat
{
    public const uint LocalHeader = 0x04034b50;
    public const uint CentralHeader = 0x02014b50;
    public const uint EndOfDirectory = 0x06054b50;
    public const int LocalHeaderSize = 30;
    public const int CentralHeaderSize = 46;
    public const int EndOfDirectorySize = 22;
    public const ushort Version = 20;
    public const ushort Utf8Names = 0x0800;
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    /// <summary>1980-01-01, the earliest date of the format: packages carry no time.</summary>
    public const uint NoTime = 0x00210000;
}
