using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Alcove.Compiler.Scripts;

/// <summary>Writes a source map (ECMA-426, version 3) for scripts that are made of whole lines of their sources.</summary>
internal sealed class SourceMapWriter
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private readonly List<(string Path, string Content)> _sources = [];
    private readonly StringBuilder _mappings = new();
    private int _line;
    private int _lastSource;
    private int _lastSourceLine;

    /// <summary>Lines of the script that are the lines of a source, from its first on.</summary>
    public void AddLines(string path, string content, int scriptLine, int count)
    {
        var source = _sources.Count;
        _sources.Add((path, content));
        _mappings.Append(';', scriptLine - _line);
        for (var line = 0; line < count; line++)
        {
            if (line > 0) _mappings.Append(';');
            Number(0); // column in the script
            Number(source - _lastSource);
            Number(line - _lastSourceLine);
            Number(0); // column in the source
            (_lastSource, _lastSourceLine) = (source, line);
        }

        _line = scriptLine + count - 1;
    }

    public byte[] Finish(string script)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 3);
            writer.WriteString("file", script);
            writer.WriteStartArray("sources");
            foreach (var (path, _) in _sources) writer.WriteStringValue(path);
            writer.WriteEndArray();
            writer.WriteStartArray("names");
            writer.WriteEndArray();
            writer.WriteString("mappings", _mappings.ToString());
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Number(int value)
    {
        var rest = value < 0 ? (-value << 1) | 1 : value << 1;
        do
        {
            var digit = rest & 31;
            rest >>= 5;
            _mappings.Append(Digits[rest > 0 ? digit | 32 : digit]);
        }
        while (rest > 0);
    }
}
