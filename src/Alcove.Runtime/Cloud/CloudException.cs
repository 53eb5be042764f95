namespace Alcove.Runtime.Cloud;

/// <summary>A cloud refuses something. The program reads the text, so it says nothing of the host.</summary>
public sealed class CloudException(string message) : Exception(message);
