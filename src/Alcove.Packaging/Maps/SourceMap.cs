using System.Text.Json;

namespace Alcove.Packaging.Maps;

/// <summary>
/// Reads a source map (ECMA-426, version 3): from a place in a script to the author's file. It may come from a stranger: what is not
/// within its own lists, or larger than a number can be, makes it unreadable.
/// </summary>
public sealed class SourceMap
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int LastShift = 25; // of a number of 31 bits, five at a time
    private static readonly List<Segment> Nothing = []; // of all lines that are nobody's
    private readonly string[] _sources;
    private readonly List<List<Segment>> _lines = [];

    private SourceMap(string[] sources, string mappings)
    {
        _sources = sources;
        Decode(mappings);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is not a source map of version 3.</exception>
    public static SourceMap Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new([.. root.GetProperty("sources").EnumerateArray().Select(static source => source.GetString() ?? string.Empty)], root.GetProperty("mappings").GetString() ?? string.Empty);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"The source map cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The author's place; null when the line is none of theirs. All lines and columns count from 1.</summary>
    public SourcePlace? Find(int line, int column)
    {
        if (line < 1 || line > _lines.Count) return null;
        var segment = _lines[line - 1].FindLast(candidate => candidate.Column < Math.Max(column, 1));
        return segment is null ? null : new SourcePlace(_sources[segment.Source], segment.SourceLine + 1, segment.SourceColumn + Math.Max(column, 1) - segment.Column);
    }

    private void Decode(string mappings)
    {
        var (source, sourceLine, sourceColumn) = (0, 0, 0);
        foreach (var line in mappings.Split(';'))
        {
            var segments = new List<Segment>();
            var column = 0;
            foreach (var text in line.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var fields = Numbers(text);
                column += fields.Count > 0 ? fields[0] : throw new InvalidDataException($"'{text}' in a source map ends within a number.");
                if (fields.Count < 4) continue;
                (source, sourceLine, sourceColumn) = (source + fields[1], sourceLine + fields[2], sourceColumn + fields[3]);
                if (source < 0 || source >= _sources.Length || sourceLine < 0 || sourceColumn < 0) throw new InvalidDataException("The source map names a place that none of its sources has.");
                segments.Add(new Segment(column, source, sourceLine, sourceColumn));
            }

            _lines.Add(segments.Count == 0 ? Nothing : segments);
        }
    }

    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        var (value, shift) = (0, 0);
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0) throw new InvalidDataException($"'{letter}' cannot stand in a source map.");
            if (shift > LastShift) throw new InvalidDataException("A number in the source map is too large.");
            value |= (digit & 31) << shift;
            shift += 5;
            if ((digit & 32) != 0) continue;
            numbers.Add((value & 1) != 0 ? -(value >> 1) : value >> 1);
            (value, shift) = (0, 0);
        }

        return numbers;
    }

    private sealed record Segment(int Column, int Source, int SourceLine, int SourceColumn);
}
