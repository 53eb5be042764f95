using System.Text;

namespace Alcove.Compiler.Scripts;

/// <summary>Puts modules and templates into one script, each module's lines as they are, and notes which line is whose.</summary>
internal sealed class ScriptWriter
{
    private readonly StringBuilder _text = new();
    private readonly SourceMapWriter _map = new();
    private int _line;

    public void AddModule(string path, string source, string code)
    {
        Append($"__alcove.module({Quote(path)},function(require,module,exports){{\n");
        _map.AddLines(path, source, _line, code.AsSpan().Count('\n') + 1);
        Append(code);
        Append("\n});\n"); // on a line of its own: the code may end with a comment
    }

    public void AddTemplates(string expression) => Append($"__alcove.templates(function(){{return {expression}\n}});\n");

    public (byte[] Script, byte[] Map) Finish(string name) => (Encoding.UTF8.GetBytes(_text.ToString()), _map.Finish(name));

    private void Append(string text)
    {
        _text.Append(text);
        _line += text.AsSpan().Count('\n');
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
