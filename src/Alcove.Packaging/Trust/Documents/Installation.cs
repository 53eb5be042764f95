namespace Alcove.Packaging.Trust.Documents;

/// <summary>What decides about the release that one installation of a host gets. Nothing of it leaves the host.</summary>
/// <param name="Id">A random id that it keeps.</param>
/// <param name="Attributes">What is known of it, such as language or country.</param>
/// <param name="BaseLibrary">Version of the base library that it brings along.</param>
public sealed record Installation(string Id, IReadOnlyDictionary<string, string> Attributes, string BaseLibrary);
