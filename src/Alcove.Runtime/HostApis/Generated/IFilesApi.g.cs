// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Files of one mini-program and one user: temporary ones, its own under wxfile://usr, saved ones, and those of the package, which only can be read. 200 MB and 10,000 files. Beside the five on wx they are the methods of FileSystemManager.</summary>
public interface IFilesApi
{
    /// <summary>Keeps a temporary file.</summary>
    ValueTask<ApiOutcome<SaveFileResult>> SaveFileAsync(SaveFileParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>The files that saveFile kept.</summary>
    ValueTask<ApiOutcome<GetSavedFileListResult>> GetSavedFileListAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>One of them.</summary>
    ValueTask<ApiOutcome<GetSavedFileInfoResult>> GetSavedFileInfoAsync(GetSavedFileInfoParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Removes one of them.</summary>
    ValueTask<ApiOutcome<NoResult>> RemoveSavedFileAsync(RemoveSavedFileParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Size and digest of a file.</summary>
    ValueTask<ApiOutcome<GetFileInfoResult>> GetFileInfoAsync(GetFileInfoParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Whether it exists.</summary>
    ValueTask<ApiOutcome<NoResult>> FileAccessAsync(FileAccessParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Size, times and kind; of everything below when recursive.</summary>
    ValueTask<ApiOutcome<FileStatResult>> FileStatAsync(FileStatParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>A piece of a file.</summary>
    ValueTask<ApiOutcome<FileReadResult>> FileReadAsync(FileReadParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Writes or appends a piece.</summary>
    ValueTask<ApiOutcome<NoResult>> FileWriteAsync(FileWriteParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Copies a file.</summary>
    ValueTask<ApiOutcome<NoResult>> FileCopyAsync(FileCopyParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Moves a file or folder.</summary>
    ValueTask<ApiOutcome<NoResult>> FileRenameAsync(FileRenameParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Removes a file.</summary>
    ValueTask<ApiOutcome<NoResult>> FileRemoveAsync(FileRemoveParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Makes a folder.</summary>
    ValueTask<ApiOutcome<NoResult>> FolderMakeAsync(FolderMakeParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Removes a folder.</summary>
    ValueTask<ApiOutcome<NoResult>> FolderRemoveAsync(FolderRemoveParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Names in a folder.</summary>
    ValueTask<ApiOutcome<FolderReadResult>> FolderReadAsync(FolderReadParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Cuts or extends a file.</summary>
    ValueTask<ApiOutcome<NoResult>> FileTruncateAsync(FileTruncateParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Opens a file; at most 64 at once.</summary>
    ValueTask<ApiOutcome<FileOpenResult>> FileOpenAsync(FileOpenParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Closes it.</summary>
    ValueTask<ApiOutcome<NoResult>> FileCloseAsync(FileCloseParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Reads from an open file.</summary>
    ValueTask<ApiOutcome<FileReadAtResult>> FileReadAtAsync(FileReadAtParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Writes to an open file.</summary>
    ValueTask<ApiOutcome<FileWriteAtResult>> FileWriteAtAsync(FileWriteAtParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Stat of an open file.</summary>
    ValueTask<ApiOutcome<FileStatOfResult>> FileStatOfAsync(FileStatOfParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Cuts an open file.</summary>
    ValueTask<ApiOutcome<NoResult>> FileTruncateOfAsync(FileTruncateOfParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Unpacks a ZIP file into a folder.</summary>
    ValueTask<ApiOutcome<NoResult>> FileUnzipAsync(FileUnzipParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Reads entries of a ZIP file.</summary>
    ValueTask<ApiOutcome<FileReadZipResult>> FileReadZipAsync(FileReadZipParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Reads a file that is compressed with brotli.</summary>
    ValueTask<ApiOutcome<FileDecompressResult>> FileDecompressAsync(FileDecompressParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>A new temporary file.</summary>
    ValueTask<ApiOutcome<FileTemporaryResult>> FileTemporaryAsync(FileTemporaryParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'files' to its implementation.</summary>
public static class FilesApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IFilesApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("saveFile", async (arguments, context, cancellationToken) => SaveFileParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.SaveFileAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getSavedFileList", async (arguments, context, cancellationToken) => ApiReply.From(await api.GetSavedFileListAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("getSavedFileInfo", async (arguments, context, cancellationToken) => GetSavedFileInfoParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetSavedFileInfoAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("removeSavedFile", async (arguments, context, cancellationToken) => RemoveSavedFileParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RemoveSavedFileAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getFileInfo", async (arguments, context, cancellationToken) => GetFileInfoParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetFileInfoAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileAccess", async (arguments, context, cancellationToken) => FileAccessParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileAccessAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileStat", async (arguments, context, cancellationToken) => FileStatParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileStatAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileRead", async (arguments, context, cancellationToken) => FileReadParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileReadAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileWrite", async (arguments, context, cancellationToken) => FileWriteParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileWriteAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileCopy", async (arguments, context, cancellationToken) => FileCopyParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileCopyAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileRename", async (arguments, context, cancellationToken) => FileRenameParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileRenameAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileRemove", async (arguments, context, cancellationToken) => FileRemoveParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileRemoveAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("folderMake", async (arguments, context, cancellationToken) => FolderMakeParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FolderMakeAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("folderRemove", async (arguments, context, cancellationToken) => FolderRemoveParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FolderRemoveAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("folderRead", async (arguments, context, cancellationToken) => FolderReadParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FolderReadAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileTruncate", async (arguments, context, cancellationToken) => FileTruncateParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileTruncateAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileOpen", async (arguments, context, cancellationToken) => FileOpenParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileOpenAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileClose", async (arguments, context, cancellationToken) => FileCloseParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileCloseAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileReadAt", async (arguments, context, cancellationToken) => FileReadAtParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileReadAtAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileWriteAt", async (arguments, context, cancellationToken) => FileWriteAtParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileWriteAtAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileStatOf", async (arguments, context, cancellationToken) => FileStatOfParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileStatOfAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileTruncateOf", async (arguments, context, cancellationToken) => FileTruncateOfParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileTruncateOfAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileUnzip", async (arguments, context, cancellationToken) => FileUnzipParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileUnzipAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileReadZip", async (arguments, context, cancellationToken) => FileReadZipParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileReadZipAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileDecompress", async (arguments, context, cancellationToken) => FileDecompressParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileDecompressAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("fileTemporary", async (arguments, context, cancellationToken) => FileTemporaryParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FileTemporaryAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
