using Alcove.Protocol.Errors;
using Alcove.Runtime.HostApis.Files;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Files of a program for its own pages: pictures, sounds, videos and fonts.</summary>
internal static class OwnPicture
{
    private const long Largest = 50L * 1024 * 1024;

    public static async ValueTask<RemotePicture> ReadAsync(ProgramFiles files, string path, CancellationToken cancellationToken)
    {
        try
        {
            var stream = files.OpenRead(path);
            await using (stream.ConfigureAwait(false))
            {
                if (stream.Length > Largest) return RemotePicture.Refused($"it is larger than {Largest / 1024 / 1024} MB");
                var content = new byte[stream.Length];
                await stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
                var type = PictureType.Of(null, content) ?? FileTypes.Of(path);
                return new RemotePicture(type, content, string.Empty);
            }
        }
        catch (ApiException exception)
        {
            return RemotePicture.Refused(exception.Error.Message);
        }
    }
}
