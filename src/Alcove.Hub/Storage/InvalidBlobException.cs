namespace Alcove.Hub.Storage;

/// <summary>A blob is not the bytes that its name says. Reading it again does not help.</summary>
internal sealed class InvalidBlobException(string message) : IOException(message);
