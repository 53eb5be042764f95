// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'saveFile'. Keeps a temporary file.</summary>
/// <param name="TempFilePath">temporary file.</param>
/// <param name="FilePath">where to; a new name when absent.</param>
public sealed record SaveFileParameters(string TempFilePath, string? FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SaveFileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var tempFilePathValue = reader.RequiredString("tempFilePath", 4096);
        var filePathValue = reader.OptionalString("filePath", 4096);
        problem = reader.Problem;
        return problem is null ? new(tempFilePathValue, filePathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "tempFilePath", TempFilePath);
        JsonFields.Write(writer, "filePath", FilePath);
    }
}

/// <summary>Result of 'saveFile'.</summary>
/// <param name="SavedFilePath">where it is now.</param>
public sealed record SaveFileResult(string? SavedFilePath = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "savedFilePath", SavedFilePath);
    }
}

/// <summary>Result of 'getSavedFileList'.</summary>
/// <param name="FileList">array of {filePath, size, createTime}.</param>
public sealed record GetSavedFileListResult(RawJson? FileList = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fileList", FileList);
    }
}

/// <summary>Checked arguments of 'getSavedFileInfo'. One of them.</summary>
/// <param name="FilePath">path.</param>
public sealed record GetSavedFileInfoParameters(string FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetSavedFileInfoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 4096);
        problem = reader.Problem;
        return problem is null ? new(filePathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "filePath", FilePath);
    }
}

/// <summary>Result of 'getSavedFileInfo'.</summary>
/// <param name="Size">bytes.</param>
/// <param name="CreateTime">seconds since 1970.</param>
public sealed record GetSavedFileInfoResult(double? Size = null, double? CreateTime = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "size", Size);
        JsonFields.Write(writer, "createTime", CreateTime);
    }
}

/// <summary>Checked arguments of 'removeSavedFile'. Removes one of them.</summary>
/// <param name="FilePath">path.</param>
public sealed record RemoveSavedFileParameters(string FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RemoveSavedFileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 4096);
        problem = reader.Problem;
        return problem is null ? new(filePathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "filePath", FilePath);
    }
}

/// <summary>Checked arguments of 'getFileInfo'. Size and digest of a file.</summary>
/// <param name="FilePath">path.</param>
/// <param name="DigestAlgorithm">md5 (default), sha1 or sha256.</param>
public sealed record GetFileInfoParameters(string FilePath, string? DigestAlgorithm)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetFileInfoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 4096);
        var digestAlgorithmValue = reader.OptionalString("digestAlgorithm", 16);
        problem = reader.Problem;
        return problem is null ? new(filePathValue, digestAlgorithmValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "filePath", FilePath);
        JsonFields.Write(writer, "digestAlgorithm", DigestAlgorithm);
    }
}

/// <summary>Result of 'getFileInfo'.</summary>
/// <param name="Size">bytes.</param>
/// <param name="Digest">hexadecimal.</param>
public sealed record GetFileInfoResult(double? Size = null, string? Digest = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "size", Size);
        JsonFields.Write(writer, "digest", Digest);
    }
}

/// <summary>Checked arguments of 'fileAccess'. Whether it exists.</summary>
/// <param name="Path">path.</param>
public sealed record FileAccessParameters(string Path)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileAccessParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        problem = reader.Problem;
        return problem is null ? new(pathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
    }
}

/// <summary>Checked arguments of 'fileStat'. Size, times and kind; of everything below when recursive.</summary>
/// <param name="Path">path.</param>
/// <param name="Recursive">with everything below.</param>
public sealed record FileStatParameters(string Path, bool? Recursive)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileStatParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var recursiveValue = reader.OptionalBoolean("recursive");
        problem = reader.Problem;
        return problem is null ? new(pathValue, recursiveValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "recursive", Recursive);
    }
}

/// <summary>Result of 'fileStat'.</summary>
/// <param name="Stats">array of {path, mode, size, lastAccessedTime, lastModifiedTime}.</param>
public sealed record FileStatResult(RawJson? Stats = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "stats", Stats);
    }
}

/// <summary>Checked arguments of 'fileRead'. A piece of a file.</summary>
/// <param name="Path">path.</param>
/// <param name="Position">first byte.</param>
/// <param name="Length">bytes, at most 4 MB.</param>
public sealed record FileReadParameters(string Path, double? Position, double? Length)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileReadParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var positionValue = reader.OptionalNumber("position");
        var lengthValue = reader.OptionalNumber("length");
        problem = reader.Problem;
        return problem is null ? new(pathValue, positionValue, lengthValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "position", Position);
        JsonFields.Write(writer, "length", Length);
    }
}

/// <summary>Result of 'fileRead'.</summary>
/// <param name="Base64">bytes.</param>
/// <param name="Size">of the whole file.</param>
public sealed record FileReadResult(string? Base64 = null, double? Size = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "base64", Base64);
        JsonFields.Write(writer, "size", Size);
    }
}

/// <summary>Checked arguments of 'fileWrite'. Writes or appends a piece.</summary>
/// <param name="Path">path.</param>
/// <param name="Base64">bytes in base64.</param>
/// <param name="Append">at the end; otherwise it replaces the file.</param>
public sealed record FileWriteParameters(string Path, string Base64, bool? Append)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileWriteParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var base64Value = reader.RequiredString("base64", 6291456);
        var appendValue = reader.OptionalBoolean("append");
        problem = reader.Problem;
        return problem is null ? new(pathValue, base64Value, appendValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "base64", Base64);
        JsonFields.Write(writer, "append", Append);
    }
}

/// <summary>Checked arguments of 'fileCopy'. Copies a file.</summary>
/// <param name="From">source.</param>
/// <param name="To">target.</param>
public sealed record FileCopyParameters(string From, string To)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileCopyParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fromValue = reader.RequiredString("from", 4096);
        var toValue = reader.RequiredString("to", 4096);
        problem = reader.Problem;
        return problem is null ? new(fromValue, toValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "from", From);
        JsonFields.Write(writer, "to", To);
    }
}

/// <summary>Checked arguments of 'fileRename'. Moves a file or folder.</summary>
/// <param name="From">source.</param>
/// <param name="To">target.</param>
public sealed record FileRenameParameters(string From, string To)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileRenameParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fromValue = reader.RequiredString("from", 4096);
        var toValue = reader.RequiredString("to", 4096);
        problem = reader.Problem;
        return problem is null ? new(fromValue, toValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "from", From);
        JsonFields.Write(writer, "to", To);
    }
}

/// <summary>Checked arguments of 'fileRemove'. Removes a file.</summary>
/// <param name="Path">path.</param>
public sealed record FileRemoveParameters(string Path)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileRemoveParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        problem = reader.Problem;
        return problem is null ? new(pathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
    }
}

/// <summary>Checked arguments of 'folderMake'. Makes a folder.</summary>
/// <param name="Path">path.</param>
/// <param name="Recursive">and those above.</param>
public sealed record FolderMakeParameters(string Path, bool? Recursive)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FolderMakeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var recursiveValue = reader.OptionalBoolean("recursive");
        problem = reader.Problem;
        return problem is null ? new(pathValue, recursiveValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "recursive", Recursive);
    }
}

/// <summary>Checked arguments of 'folderRemove'. Removes a folder.</summary>
/// <param name="Path">path.</param>
/// <param name="Recursive">with what is in it.</param>
public sealed record FolderRemoveParameters(string Path, bool? Recursive)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FolderRemoveParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var recursiveValue = reader.OptionalBoolean("recursive");
        problem = reader.Problem;
        return problem is null ? new(pathValue, recursiveValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "recursive", Recursive);
    }
}

/// <summary>Checked arguments of 'folderRead'. Names in a folder.</summary>
/// <param name="Path">path.</param>
public sealed record FolderReadParameters(string Path)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FolderReadParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        problem = reader.Problem;
        return problem is null ? new(pathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
    }
}

/// <summary>Result of 'folderRead'.</summary>
/// <param name="Files">names.</param>
public sealed record FolderReadResult(IReadOnlyList<string>? Files = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "files", Files);
    }
}

/// <summary>Checked arguments of 'fileTruncate'. Cuts or extends a file.</summary>
/// <param name="Path">path.</param>
/// <param name="Length">bytes.</param>
public sealed record FileTruncateParameters(string Path, double? Length)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileTruncateParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var lengthValue = reader.OptionalNumber("length");
        problem = reader.Problem;
        return problem is null ? new(pathValue, lengthValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "length", Length);
    }
}

/// <summary>Checked arguments of 'fileOpen'. Opens a file; at most 64 at once.</summary>
/// <param name="Path">path.</param>
/// <param name="Flag">r (default), r+, w, wx, w+, wx+, a, ax, a+, ax+, as, as+.</param>
public sealed record FileOpenParameters(string Path, string? Flag)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileOpenParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var flagValue = reader.OptionalString("flag", 8);
        problem = reader.Problem;
        return problem is null ? new(pathValue, flagValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "flag", Flag);
    }
}

/// <summary>Result of 'fileOpen'.</summary>
/// <param name="Fd">descriptor.</param>
public sealed record FileOpenResult(string? Fd = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
    }
}

/// <summary>Checked arguments of 'fileClose'. Closes it.</summary>
/// <param name="Fd">descriptor.</param>
public sealed record FileCloseParameters(string Fd)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileCloseParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fdValue = reader.RequiredString("fd", 32);
        problem = reader.Problem;
        return problem is null ? new(fdValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
    }
}

/// <summary>Checked arguments of 'fileReadAt'. Reads from an open file.</summary>
/// <param name="Fd">descriptor.</param>
/// <param name="Position">absent: where the last read ended.</param>
/// <param name="Length">bytes, at most 4 MB.</param>
public sealed record FileReadAtParameters(string Fd, double? Position, double? Length)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileReadAtParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fdValue = reader.RequiredString("fd", 32);
        var positionValue = reader.OptionalNumber("position");
        var lengthValue = reader.OptionalNumber("length");
        problem = reader.Problem;
        return problem is null ? new(fdValue, positionValue, lengthValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
        JsonFields.Write(writer, "position", Position);
        JsonFields.Write(writer, "length", Length);
    }
}

/// <summary>Result of 'fileReadAt'.</summary>
/// <param name="Base64">bytes.</param>
public sealed record FileReadAtResult(string? Base64 = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "base64", Base64);
    }
}

/// <summary>Checked arguments of 'fileWriteAt'. Writes to an open file.</summary>
/// <param name="Fd">descriptor.</param>
/// <param name="Position">absent: where the last write ended.</param>
/// <param name="Base64">bytes in base64.</param>
public sealed record FileWriteAtParameters(string Fd, double? Position, string Base64)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileWriteAtParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fdValue = reader.RequiredString("fd", 32);
        var positionValue = reader.OptionalNumber("position");
        var base64Value = reader.RequiredString("base64", 6291456);
        problem = reader.Problem;
        return problem is null ? new(fdValue, positionValue, base64Value) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
        JsonFields.Write(writer, "position", Position);
        JsonFields.Write(writer, "base64", Base64);
    }
}

/// <summary>Result of 'fileWriteAt'.</summary>
/// <param name="BytesWritten">bytes.</param>
public sealed record FileWriteAtResult(double? BytesWritten = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "bytesWritten", BytesWritten);
    }
}

/// <summary>Checked arguments of 'fileStatOf'. Stat of an open file.</summary>
/// <param name="Fd">descriptor.</param>
public sealed record FileStatOfParameters(string Fd)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileStatOfParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fdValue = reader.RequiredString("fd", 32);
        problem = reader.Problem;
        return problem is null ? new(fdValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
    }
}

/// <summary>Result of 'fileStatOf'.</summary>
/// <param name="Stats">array with one entry.</param>
public sealed record FileStatOfResult(RawJson? Stats = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "stats", Stats);
    }
}

/// <summary>Checked arguments of 'fileTruncateOf'. Cuts an open file.</summary>
/// <param name="Fd">descriptor.</param>
/// <param name="Length">bytes.</param>
public sealed record FileTruncateOfParameters(string Fd, double? Length)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileTruncateOfParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var fdValue = reader.RequiredString("fd", 32);
        var lengthValue = reader.OptionalNumber("length");
        problem = reader.Problem;
        return problem is null ? new(fdValue, lengthValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fd", Fd);
        JsonFields.Write(writer, "length", Length);
    }
}

/// <summary>Checked arguments of 'fileUnzip'. Unpacks a ZIP file into a folder.</summary>
/// <param name="Path">ZIP file.</param>
/// <param name="Target">folder.</param>
public sealed record FileUnzipParameters(string Path, string Target)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileUnzipParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var targetValue = reader.RequiredString("target", 4096);
        problem = reader.Problem;
        return problem is null ? new(pathValue, targetValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "target", Target);
    }
}

/// <summary>Checked arguments of 'fileReadZip'. Reads entries of a ZIP file.</summary>
/// <param name="Path">ZIP file.</param>
/// <param name="Entries">names; absent for all.</param>
public sealed record FileReadZipParameters(string Path, IReadOnlyList<string>? Entries)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileReadZipParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        var entriesValue = reader.OptionalStrings("entries");
        problem = reader.Problem;
        return problem is null ? new(pathValue, entriesValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "entries", Entries);
    }
}

/// <summary>Result of 'fileReadZip'.</summary>
/// <param name="Entries">name to {base64} or {error}.</param>
public sealed record FileReadZipResult(RawJson? Entries = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "entries", Entries);
    }
}

/// <summary>Checked arguments of 'fileDecompress'. Reads a file that is compressed with brotli.</summary>
/// <param name="Path">path.</param>
public sealed record FileDecompressParameters(string Path)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileDecompressParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var pathValue = reader.RequiredString("path", 4096);
        problem = reader.Problem;
        return problem is null ? new(pathValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "path", Path);
    }
}

/// <summary>Result of 'fileDecompress'.</summary>
/// <param name="Base64">bytes, at most 10 MB.</param>
public sealed record FileDecompressResult(string? Base64 = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "base64", Base64);
    }
}

/// <summary>Checked arguments of 'fileTemporary'. A new temporary file.</summary>
/// <param name="Base64">bytes in base64.</param>
/// <param name="Extension">letters and digits.</param>
public sealed record FileTemporaryParameters(string Base64, string? Extension)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FileTemporaryParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var base64Value = reader.RequiredString("base64", 6291456);
        var extensionValue = reader.OptionalString("extension", 10);
        problem = reader.Problem;
        return problem is null ? new(base64Value, extensionValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "base64", Base64);
        JsonFields.Write(writer, "extension", Extension);
    }
}

/// <summary>Result of 'fileTemporary'.</summary>
/// <param name="TempFilePath">its path.</param>
public sealed record FileTemporaryResult(string? TempFilePath = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "tempFilePath", TempFilePath);
    }
}
