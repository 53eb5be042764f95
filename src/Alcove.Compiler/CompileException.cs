namespace Alcove.Compiler;

/// <summary>The compilation could not be carried out at all.</summary>
public sealed class CompileException : Exception
{
    /// <summary>Creates it with what happened and what to do.</summary>
    public CompileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a cause.</summary>
    public CompileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it without more to say.</summary>
    public CompileException()
        : this("The project could not be compiled.")
    {
    }
}
