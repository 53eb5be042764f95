namespace Alcove.Hub.Releases;

/// <summary>To whom a release goes.</summary>
internal static class Channel
{
    /// <summary>Authors, on their own devices.</summary>
    public const string Develop = "develop";

    /// <summary>Testers with a link.</summary>
    public const string Trial = "trial";

    /// <summary>Everybody.</summary>
    public const string Release = "release";

    public static bool IsKnown(string text) => text is Develop or Trial or Release;
}
