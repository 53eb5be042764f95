using System.Text;

namespace Alcove.Generators.Writing;

/// <summary>Text of generated code, with its indentation.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeText Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    public CodeText Open(string line)
    {
        Line(line).Line("{");
        _depth++;
        return this;
    }

    public CodeText Close(string end = "")
    {
        _depth--;
        return Line("}" + end);
    }

    public override string ToString() => _text.ToString();
}
