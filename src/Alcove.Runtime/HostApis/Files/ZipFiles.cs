using System.IO.Compression;
using System.Text.Json.Nodes;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>
/// ZIP files of programs. Names go through the same check as every path of the program, attributes are not looked at (so there
/// are no links), and the quota bounds what comes out, whatever the archive says of its sizes.
/// </summary>
internal static class ZipFiles
{
    private const int MostEntries = 5_000;
    private const int LargestAnswer = 16 * 1024 * 1024;

    public static void Unzip(ProgramFiles files, string archive, string target) => WithArchive(files, archive, zip =>
    {
        var folder = target.TrimEnd('/');
        files.MakeFolder(folder, recursive: true);
        foreach (var entry in zip.Entries)
        {
            var name = $"{folder}/{entry.FullName}";
            // SECURITY(T59): what would land outside of the target does not land at all.
            if (!FilePath.TryParse(name, out var path) || !FilePath.TryParse(folder, out var root) || (Defences.Hold(Defence.ZipPaths) && !path.Relative.StartsWith(root.Relative.Length == 0 ? string.Empty : $"{root.Relative}/", StringComparison.Ordinal)))
                throw new ApiException(new ApiError(ErrorCode.FileInvalid, $"the entry '{entry.FullName}' leaves the folder"));
            if (entry.FullName.EndsWith('/'))
            {
                files.MakeFolder(name, recursive: true);
                continue;
            }

            files.MakeFolder(name[..name.LastIndexOf('/')], recursive: true);
            using var content = entry.Open();
            var block = new byte[256 * 1024];
            var isFirst = true;
            int count;
            while ((count = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0 || isFirst)
            {
                files.Write(name, block.AsMemory(0, count), append: !isFirst);
                isFirst = false;
            }
        }
    });

    public static JsonObject Read(ProgramFiles files, string archive, IReadOnlyList<string>? names)
    {
        var result = new JsonObject();
        WithArchive(files, archive, zip =>
        {
            var left = LargestAnswer;
            foreach (var name in names ?? [.. zip.Entries.Select(static entry => entry.FullName).Where(static name => !name.EndsWith('/')).Distinct()])
                result[name] = zip.GetEntry(name) is { } entry ? new JsonObject { ["base64"] = Convert.ToBase64String(ReadEntry(entry, ref left)) } : new JsonObject { ["error"] = "no such entry" };
        });
        return result;
    }

    public static byte[] Decompress(ProgramFiles files, string path)
    {
        var left = LargestAnswer;
        try
        {
            using var source = files.OpenRead(path);
            using var brotli = new BrotliStream(source, CompressionMode.Decompress);
            return ReadAll(brotli, ref left);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException)
        {
            throw new ApiException(new ApiError(ErrorCode.FileInvalid, path));
        }
    }

    private static byte[] ReadEntry(ZipArchiveEntry entry, ref int left)
    {
        using var content = entry.Open();
        return ReadAll(content, ref left);
    }

    private static byte[] ReadAll(Stream content, ref int left)
    {
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        int count;
        while ((count = content.Read(block)) > 0)
        {
            left -= count;
            if (left < 0) throw new ApiException(new ApiError(ErrorCode.FileInvalid, $"more than {LargestAnswer / 1024 / 1024} MB come out of it"));
            bytes.Write(block, 0, count);
        }

        return bytes.ToArray();
    }

    private static void WithArchive(ProgramFiles files, string path, Action<ZipArchive> work)
    {
        try
        {
            using var source = files.OpenRead(path);
            using var zip = new ZipArchive(source, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) throw new ApiException(new ApiError(ErrorCode.FileInvalid, $"more than {MostEntries} entries"));
            work(zip);
        }
        catch (InvalidDataException)
        {
            throw new ApiException(new ApiError(ErrorCode.FileInvalid, path));
        }
    }
}
