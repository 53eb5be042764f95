namespace Alcove.Hub.Storage;

/// <summary>The database cannot be used as it is; the message says why and what to do.</summary>
internal sealed class HubStorageException(string message, Exception? innerException = null) : Exception(message, innerException);
