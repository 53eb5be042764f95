namespace Alcove.JavaScript;

/// <summary>A C# function that scripts can call. What it throws becomes a JavaScript Error with the message.</summary>
/// <returns>The string that the script gets; null for undefined.</returns>
public delegate string? NativeFunction(JavaScriptArguments arguments);
