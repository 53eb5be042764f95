namespace Alcove.Runtime.HostApis.Network;

/// <summary>A picture or font of another server, or why it is not shown.</summary>
/// <param name="ContentType">An image or font type that a view may show; empty when it failed.</param>
/// <param name="Content">The file; empty when it failed.</param>
/// <param name="Problem">For the program's author; empty when it worked.</param>
public sealed record RemotePicture(string ContentType, ReadOnlyMemory<byte> Content, string Problem)
{
    internal static RemotePicture Refused(string problem) => new(string.Empty, default, problem);
}
