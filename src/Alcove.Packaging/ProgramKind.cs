namespace Alcove.Packaging;

/// <summary>How a program's pages are written, and so where its own code runs.</summary>
public enum ProgramKind
{
    /// <summary>app.json, WXML and WXSS: its code runs in a worker process.</summary>
    Wxml,

    /// <summary>A W3C MiniApp manifest with HTML, CSS and JavaScript: its code runs in the frames of its pages.</summary>
    Web,
}
