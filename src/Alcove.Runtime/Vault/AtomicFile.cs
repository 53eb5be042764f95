namespace Alcove.Runtime.Vault;

/// <summary>Writes a file so that after a crash it is the old one or the new one, never half of either.</summary>
internal static class AtomicFile
{
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        var beside = $"{file}.new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }
}
