using System.Security.Cryptography;
using System.Text;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.Cloud;

/// <summary>Files of a local cloud: one folder for each user of a program; names on disk are hashes, because names come from programs.</summary>
internal sealed class CloudFiles(string folder)
{
    private const long Largest = 100L * 1024 * 1024;
    private const string Scheme = "cloud://";

    public async ValueTask<string> SaveAsync(ProgramUser caller, string environment, string cloudPath, Stream content, CancellationToken cancellationToken)
    {
        if (cloudPath.Length == 0 || cloudPath.StartsWith('/')) throw new CloudException("cloudPath is empty or begins with a slash");
        var id = $"{Scheme}{(environment.Length > 0 ? environment : "local")}/{cloudPath}";
        var path = PathOf(caller, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                var block = new byte[64 * 1024];
                while (await content.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                {
                    if (file.Length + count > Largest) throw new CloudException($"the file is larger than {Largest / 1024 / 1024} MB");
                    await file.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                }
            }

            File.Move(beside, path, overwrite: true);
            return id;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public FileStream Open(ProgramUser caller, string id)
    {
        var path = PathOf(caller, id);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read) : throw new CloudException("there is no such file");
    }

    public bool Delete(ProgramUser caller, string id)
    {
        var path = PathOf(caller, id);
        if (!File.Exists(path)) return false;
        File.Delete(path);
        return true;
    }

    private string PathOf(ProgramUser caller, string id) => Path.Combine(folder, Hash($"{caller.AppId}\n{caller.OpenId}"), Hash(id));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
