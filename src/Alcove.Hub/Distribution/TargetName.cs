namespace Alcove.Hub.Distribution;

/// <summary>Names of what the signer signs.</summary>
internal static class TargetName
{
    public const string Revocations = "revocations.json";

    public static string OfProgram(string appId, string channel) => $"programs/{appId}/{channel}.json";

    public static string OfDeveloper(string appId) => $"developers/{appId}.json";
}
