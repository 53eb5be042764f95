namespace Alcove.Cli.Verbs;

/// <summary>A verb cannot go on; the message is for the person at the terminal.</summary>
internal sealed class VerbException(string message) : Exception(message);
