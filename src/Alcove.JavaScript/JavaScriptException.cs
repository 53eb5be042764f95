namespace Alcove.JavaScript;

/// <summary>A script threw.</summary>
public sealed class JavaScriptException : Exception
{
    /// <summary>Creates it with what the thrown value says of itself.</summary>
    public JavaScriptException(string name, string message, string stack, int line, int column)
        : base(message) => (Name, Stack, Line, Column) = (name, stack, line, column);

    /// <summary>Creates it with a message only.</summary>
    public JavaScriptException(string message)
        : this("Error", message, string.Empty, 0, 0)
    {
    }

    /// <summary>Creates it without anything.</summary>
    public JavaScriptException()
        : this(string.Empty)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public JavaScriptException(string message, Exception innerException)
        : base(message, innerException) => (Name, Stack) = ("Error", string.Empty);

    /// <summary>Name of the error, such as TypeError; "Error" when something else was thrown.</summary>
    public string Name { get; }

    /// <summary>The engine's stack, one frame a line: function@script:line:column.</summary>
    public string Stack { get; }

    /// <summary>Line in the script, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Column in the line, from 1; 0 when unknown.</summary>
    public int Column { get; }
}
