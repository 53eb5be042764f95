// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'chooseImage'. The user chooses pictures; they become temporary files.</summary>
/// <param name="Count">at most 9.</param>
/// <param name="SizeType">original or compressed.</param>
/// <param name="SourceType">album or camera.</param>
public sealed record ChooseImageParameters(int? Count, IReadOnlyList<string>? SizeType, IReadOnlyList<string>? SourceType)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ChooseImageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var countValue = reader.OptionalInteger("count");
        var sizeTypeValue = reader.OptionalStrings("sizeType");
        var sourceTypeValue = reader.OptionalStrings("sourceType");
        problem = reader.Problem;
        return problem is null ? new(countValue, sizeTypeValue, sourceTypeValue) : null;
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
        JsonFields.Write(writer, "count", Count);
        JsonFields.Write(writer, "sizeType", SizeType);
        JsonFields.Write(writer, "sourceType", SourceType);
    }
}

/// <summary>Checked arguments of 'chooseMedia'. The user chooses pictures or videos.</summary>
/// <param name="Count">at most 20.</param>
/// <param name="MediaType">image, video or mix.</param>
/// <param name="SourceType">album or camera.</param>
/// <param name="Camera">back or front.</param>
public sealed record ChooseMediaParameters(int? Count, IReadOnlyList<string>? MediaType, IReadOnlyList<string>? SourceType, string? Camera)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ChooseMediaParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var countValue = reader.OptionalInteger("count");
        var mediaTypeValue = reader.OptionalStrings("mediaType");
        var sourceTypeValue = reader.OptionalStrings("sourceType");
        var cameraValue = reader.OptionalString("camera", 16);
        problem = reader.Problem;
        return problem is null ? new(countValue, mediaTypeValue, sourceTypeValue, cameraValue) : null;
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
        JsonFields.Write(writer, "count", Count);
        JsonFields.Write(writer, "mediaType", MediaType);
        JsonFields.Write(writer, "sourceType", SourceType);
        JsonFields.Write(writer, "camera", Camera);
    }
}

/// <summary>Checked arguments of 'chooseVideo'. The user chooses a video.</summary>
/// <param name="SourceType">album or camera.</param>
/// <param name="Camera">back or front.</param>
public sealed record ChooseVideoParameters(IReadOnlyList<string>? SourceType, string? Camera)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ChooseVideoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var sourceTypeValue = reader.OptionalStrings("sourceType");
        var cameraValue = reader.OptionalString("camera", 16);
        problem = reader.Problem;
        return problem is null ? new(sourceTypeValue, cameraValue) : null;
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
        JsonFields.Write(writer, "sourceType", SourceType);
        JsonFields.Write(writer, "camera", Camera);
    }
}

/// <summary>Checked arguments of 'chooseMessageFile'. The user chooses files of any kind.</summary>
/// <param name="Count">at most 100.</param>
/// <param name="Type">all, video, image or file.</param>
/// <param name="Extension">ends of names.</param>
public sealed record ChooseMessageFileParameters(int? Count, string? Type, IReadOnlyList<string>? Extension)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ChooseMessageFileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var countValue = reader.OptionalInteger("count");
        var typeValue = reader.OptionalString("type", 16);
        var extensionValue = reader.OptionalStrings("extension");
        problem = reader.Problem;
        return problem is null ? new(countValue, typeValue, extensionValue) : null;
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
        JsonFields.Write(writer, "count", Count);
        JsonFields.Write(writer, "type", Type);
        JsonFields.Write(writer, "extension", Extension);
    }
}

/// <summary>Checked arguments of 'getImageInfo'. Size and kind of a picture; one of another server becomes a temporary file.</summary>
/// <param name="Src">file of the program or of the package.</param>
public sealed record GetImageInfoParameters(string Src)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetImageInfoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var srcValue = reader.RequiredString("src", 8192);
        problem = reader.Problem;
        return problem is null ? new(srcValue) : null;
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
        JsonFields.Write(writer, "src", Src);
    }
}

/// <summary>Checked arguments of 'compressImage'. A smaller copy of a picture, as JPEG.</summary>
/// <param name="Src">file of the program or of the package.</param>
/// <param name="Quality">0 to 100, 80 by default.</param>
/// <param name="CompressedWidth">pixels.</param>
/// <param name="CompressedHeight">pixels.</param>
public sealed record CompressImageParameters(string Src, double? Quality, double? CompressedWidth, double? CompressedHeight)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static CompressImageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var srcValue = reader.RequiredString("src", 8192);
        var qualityValue = reader.OptionalNumber("quality");
        var compressedWidthValue = reader.OptionalNumber("compressedWidth");
        var compressedHeightValue = reader.OptionalNumber("compressedHeight");
        problem = reader.Problem;
        return problem is null ? new(srcValue, qualityValue, compressedWidthValue, compressedHeightValue) : null;
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
        JsonFields.Write(writer, "src", Src);
        JsonFields.Write(writer, "quality", Quality);
        JsonFields.Write(writer, "compressedWidth", CompressedWidth);
        JsonFields.Write(writer, "compressedHeight", CompressedHeight);
    }
}

/// <summary>Checked arguments of 'previewMedia'. Pictures and videos in full size.</summary>
/// <param name="Sources">array of {url, type}.</param>
/// <param name="Current">which one first.</param>
public sealed record PreviewMediaParameters(JsonElement? Sources, int? Current)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PreviewMediaParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var sourcesValue = reader.Json("sources");
        var currentValue = reader.OptionalInteger("current");
        problem = reader.Problem;
        return problem is null ? new(sourcesValue, currentValue) : null;
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
        JsonFields.Write(writer, "sources", Sources);
        JsonFields.Write(writer, "current", Current);
    }
}

/// <summary>Checked arguments of 'saveImageToPhotosAlbum'. Saves a picture to the device, as a download.</summary>
/// <param name="FilePath">file of the program or of the package.</param>
public sealed record SaveImageToPhotosAlbumParameters(string FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SaveImageToPhotosAlbumParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 8192);
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

/// <summary>Checked arguments of 'saveVideoToPhotosAlbum'. Saves a video to the device, as a download.</summary>
/// <param name="FilePath">file of the program or of the package.</param>
public sealed record SaveVideoToPhotosAlbumParameters(string FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SaveVideoToPhotosAlbumParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 8192);
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

/// <summary>Checked arguments of 'openDocument'. Opens a document with what the device has for it, as a download.</summary>
/// <param name="FilePath">file of the program.</param>
/// <param name="FileType">doc, xls, ppt, pdf and their kind.</param>
/// <param name="ShowMenu">with a menu.</param>
public sealed record OpenDocumentParameters(string FilePath, string? FileType, bool? ShowMenu)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static OpenDocumentParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var filePathValue = reader.RequiredString("filePath", 4096);
        var fileTypeValue = reader.OptionalString("fileType", 16);
        var showMenuValue = reader.OptionalBoolean("showMenu");
        problem = reader.Problem;
        return problem is null ? new(filePathValue, fileTypeValue, showMenuValue) : null;
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
        JsonFields.Write(writer, "fileType", FileType);
        JsonFields.Write(writer, "showMenu", ShowMenu);
    }
}

/// <summary>Checked arguments of 'scanCode'. Reads a QR code or barcode from the camera or from a picture, in the shell.</summary>
/// <param name="OnlyFromCamera">no pictures.</param>
/// <param name="ScanType">barCode, qrCode, datamatrix, pdf417.</param>
public sealed record ScanCodeParameters(bool? OnlyFromCamera, IReadOnlyList<string>? ScanType)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ScanCodeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var onlyFromCameraValue = reader.OptionalBoolean("onlyFromCamera");
        var scanTypeValue = reader.OptionalStrings("scanType");
        problem = reader.Problem;
        return problem is null ? new(onlyFromCameraValue, scanTypeValue) : null;
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
        JsonFields.Write(writer, "onlyFromCamera", OnlyFromCamera);
        JsonFields.Write(writer, "scanType", ScanType);
    }
}

/// <summary>Checked arguments of 'recorderCommand'. Starts, pauses, goes on with or stops a recording; its events come by name.</summary>
/// <param name="Command">start, pause, resume or stop.</param>
/// <param name="Options">duration, format, sampleRate, numberOfChannels, encodeBitRate, frameSize.</param>
public sealed record RecorderCommandParameters(string Command, JsonElement? Options)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RecorderCommandParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var commandValue = reader.RequiredString("command", 16);
        var optionsValue = reader.Json("options");
        problem = reader.Problem;
        return problem is null ? new(commandValue, optionsValue) : null;
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
        JsonFields.Write(writer, "command", Command);
        JsonFields.Write(writer, "options", Options);
    }
}
