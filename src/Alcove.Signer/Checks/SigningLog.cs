using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Signer.Checks;

/// <summary>
/// The signer's own log: a line of JSON for everything that it was asked, each with the hash of the line before, so that a line that is
/// changed, left out or moved is noticed. A request that cannot be logged is not answered.
/// </summary>
internal sealed class SigningLog : IDisposable
{
    private const string First = "0000000000000000000000000000000000000000000000000000000000000000";
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private string _last = First;

    public SigningLog(string path, TimeProvider time)
    {
        _time = time;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(path, options);
        try
        {
            (Size, _last) = Verify(_file);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public long Size { get; private set; }

    /// <summary>Number of lines and hash of the last one.</summary>
    /// <exception cref="TrustException">A line does not follow from the one before; the message says which.</exception>
    public static (long Size, string Last) Verify(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var (size, last) = (0L, First);
        while (reader.ReadLine() is { } line)
        {
            size++;
            if (!IsAfter(line, last) && Defences.Hold(Defence.SigningLog)) throw new TrustException(TrustError.Inconsistent, $"Line {size} of the signer's log does not follow from the one before. Keep the file, and find out who changed it.");
            last = HashOf(line);
        }

        return (size, last);
    }

    public void Write(string verb, string subject, string result)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("at", _time.GetUtcNow());
            writer.WriteString("before", _last);
            writer.WriteString("result", result);
            writer.WriteString("subject", subject);
            writer.WriteString("verb", verb);
            writer.WriteEndObject();
        }

        var text = Encoding.UTF8.GetString(line.ToArray());
        _file.Seek(0, SeekOrigin.End);
        _file.Write(Encoding.UTF8.GetBytes(text + "\n"));
        _file.Flush(flushToDisk: true);
        (_last, Size) = (HashOf(text), Size + 1);
    }

    public void Dispose() => _file.Dispose();

    private static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private static bool IsAfter(string line, string last)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.GetProperty("before").GetString() == last;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
