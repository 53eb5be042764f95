using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>The file APIs. What they do is in <see cref="ProgramFiles"/>; here are only arguments and answers.</summary>
internal sealed class FilesApi : IFilesApi
{
    private const int FileMode = 33206;
    private const int FolderMode = 16822;

    public ValueTask<ApiOutcome<SaveFileResult>> SaveFileAsync(SaveFileParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new SaveFileResult(context.Files.Save(parameters.TempFilePath, parameters.FilePath)));

    public ValueTask<ApiOutcome<GetSavedFileListResult>> GetSavedFileListAsync(CallContext context, CancellationToken cancellationToken) =>
        new(new GetSavedFileListResult(new RawJson(new JsonArray([.. context.Files.Saved().Select(static file => new JsonObject { ["filePath"] = file.Path, ["size"] = file.Size, ["createTime"] = file.Made.ToUnixTimeSeconds() })]).ToJsonString())));

    public ValueTask<ApiOutcome<GetSavedFileInfoResult>> GetSavedFileInfoAsync(GetSavedFileInfoParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        foreach (var (path, size, made) in context.Files.Saved())
            if (path == parameters.FilePath) return new(new GetSavedFileInfoResult(size, made.ToUnixTimeSeconds()));
        return new(ErrorCode.FileNotFound);
    }

    public ValueTask<ApiOutcome<NoResult>> RemoveSavedFileAsync(RemoveSavedFileParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.Remove(parameters.FilePath));

    public async ValueTask<ApiOutcome<GetFileInfoResult>> GetFileInfoAsync(GetFileInfoParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        HashAlgorithmName? name = (parameters.DigestAlgorithm ?? "md5") switch { "md5" => HashAlgorithmName.MD5, "sha1" => HashAlgorithmName.SHA1, "sha256" => HashAlgorithmName.SHA256, _ => null };
        if (name is not { } algorithm) return new ApiError(ErrorCode.InvalidArgument, "digestAlgorithm is md5, sha1 or sha256");
        var stream = context.Files.OpenRead(parameters.FilePath);
        await using (stream.ConfigureAwait(false))
        {
            using var hash = IncrementalHash.CreateHash(algorithm);
            var block = new byte[64 * 1024];
            while (await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count) hash.AppendData(block, 0, count);
            return new GetFileInfoResult(stream.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    public ValueTask<ApiOutcome<NoResult>> FileAccessAsync(FileAccessParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => context.Files.Access(parameters.Path));

    public ValueTask<ApiOutcome<FileStatResult>> FileStatAsync(FileStatParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileStatResult(Facts(context.Files.Stat(parameters.Path, parameters.Recursive == true))));

    public ValueTask<ApiOutcome<FileReadResult>> FileReadAsync(FileReadParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        var (bytes, size) = context.Files.Read(parameters.Path, (long)(parameters.Position ?? 0), (long)(parameters.Length ?? ProgramFiles.LargestPiece));
        return new(new FileReadResult(Convert.ToBase64String(bytes), size));
    }

    public ValueTask<ApiOutcome<NoResult>> FileWriteAsync(FileWriteParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.Write(parameters.Path, Bytes(parameters.Base64), parameters.Append == true));

    public ValueTask<ApiOutcome<NoResult>> FileCopyAsync(FileCopyParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => context.Files.Copy(parameters.From, parameters.To));

    public ValueTask<ApiOutcome<NoResult>> FileRenameAsync(FileRenameParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => context.Files.Rename(parameters.From, parameters.To));

    public ValueTask<ApiOutcome<NoResult>> FileRemoveAsync(FileRemoveParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => context.Files.Remove(parameters.Path));

    public ValueTask<ApiOutcome<NoResult>> FolderMakeAsync(FolderMakeParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.MakeFolder(parameters.Path, parameters.Recursive == true));

    public ValueTask<ApiOutcome<NoResult>> FolderRemoveAsync(FolderRemoveParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.RemoveFolder(parameters.Path, parameters.Recursive == true));

    public ValueTask<ApiOutcome<FolderReadResult>> FolderReadAsync(FolderReadParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FolderReadResult(context.Files.ReadFolder(parameters.Path)));

    public ValueTask<ApiOutcome<NoResult>> FileTruncateAsync(FileTruncateParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.Truncate(parameters.Path, (long)(parameters.Length ?? 0)));

    public ValueTask<ApiOutcome<FileOpenResult>> FileOpenAsync(FileOpenParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileOpenResult(context.Files.Open(parameters.Path, parameters.Flag ?? "r")));

    public ValueTask<ApiOutcome<NoResult>> FileCloseAsync(FileCloseParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => context.Files.Close(parameters.Fd));

    public ValueTask<ApiOutcome<FileReadAtResult>> FileReadAtAsync(FileReadAtParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileReadAtResult(Convert.ToBase64String(context.Files.ReadAt(parameters.Fd, (long?)parameters.Position, (long)(parameters.Length ?? 0)))));

    public ValueTask<ApiOutcome<FileWriteAtResult>> FileWriteAtAsync(FileWriteAtParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        var bytes = Bytes(parameters.Base64);
        context.Files.WriteAt(parameters.Fd, (long?)parameters.Position, bytes);
        return new(new FileWriteAtResult(bytes.Length));
    }

    public ValueTask<ApiOutcome<FileStatOfResult>> FileStatOfAsync(FileStatOfParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileStatOfResult(Facts([context.Files.StatOf(parameters.Fd)])));

    public ValueTask<ApiOutcome<NoResult>> FileTruncateOfAsync(FileTruncateOfParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        Done(() => context.Files.TruncateOf(parameters.Fd, (long)(parameters.Length ?? 0)));

    public ValueTask<ApiOutcome<NoResult>> FileUnzipAsync(FileUnzipParameters parameters, CallContext context, CancellationToken cancellationToken) => Done(() => ZipFiles.Unzip(context.Files, parameters.Path, parameters.Target));

    public ValueTask<ApiOutcome<FileReadZipResult>> FileReadZipAsync(FileReadZipParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileReadZipResult(new RawJson(ZipFiles.Read(context.Files, parameters.Path, parameters.Entries).ToJsonString())));

    public ValueTask<ApiOutcome<FileDecompressResult>> FileDecompressAsync(FileDecompressParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new FileDecompressResult(Convert.ToBase64String(ZipFiles.Decompress(context.Files, parameters.Path))));

    public async ValueTask<ApiOutcome<FileTemporaryResult>> FileTemporaryAsync(FileTemporaryParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Bytes(parameters.Base64));
        return new FileTemporaryResult((await context.Files.SaveTemporaryAsync(content, parameters.Extension ?? string.Empty, cancellationToken).ConfigureAwait(false)).Path);
    }

    private static ValueTask<ApiOutcome<NoResult>> Done(Action work)
    {
        work();
        return new(NoResult.Value);
    }

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new ApiException(new ApiError(ErrorCode.InvalidArgument, "the data is not base64"));
        }
    }

    private static RawJson Facts(IReadOnlyList<FileFacts> facts) => new(new JsonArray([.. facts.Select(static file => new JsonObject
    {
        ["path"] = file.Path, ["mode"] = file.IsFolder ? FolderMode : FileMode, ["size"] = file.Size,
        ["lastAccessedTime"] = Seconds(file.Accessed), ["lastModifiedTime"] = Seconds(file.Modified),
    })]).ToJsonString());

    private static long Seconds(DateTimeOffset time) => time == default ? 0 : time.ToUnixTimeSeconds();
}
