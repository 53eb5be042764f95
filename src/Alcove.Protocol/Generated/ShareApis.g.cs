// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'showShareMenu'. Offers sharing in the menu.</summary>
/// <param name="WithShareTicket">whoever opens the link learns which group it belongs to.</param>
/// <param name="Menus">shareAppMessage, shareTimeline.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record ShowShareMenuParameters(bool? WithShareTicket, IReadOnlyList<string>? Menus, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowShareMenuParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var withShareTicketValue = reader.OptionalBoolean("withShareTicket");
        var menusValue = reader.OptionalStrings("menus");
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(withShareTicketValue, menusValue, viewValue) : null;
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
        JsonFields.Write(writer, "withShareTicket", WithShareTicket);
        JsonFields.Write(writer, "menus", Menus);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'hideShareMenu'. Takes it away.</summary>
/// <param name="Menus">which; all when absent.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record HideShareMenuParameters(IReadOnlyList<string>? Menus, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static HideShareMenuParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var menusValue = reader.OptionalStrings("menus");
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(menusValue, viewValue) : null;
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
        JsonFields.Write(writer, "menus", Menus);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'updateShareMenu'. Changes what a shared link carries.</summary>
/// <param name="WithShareTicket">whoever opens the link learns which group it belongs to.</param>
/// <param name="IsUpdatableMessage">accepted and without effect: links do not change.</param>
/// <param name="ActivityId">accepted and without effect.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record UpdateShareMenuParameters(bool? WithShareTicket, bool? IsUpdatableMessage, string? ActivityId, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static UpdateShareMenuParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var withShareTicketValue = reader.OptionalBoolean("withShareTicket");
        var isUpdatableMessageValue = reader.OptionalBoolean("isUpdatableMessage");
        var activityIdValue = reader.OptionalString("activityId", 1024);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(withShareTicketValue, isUpdatableMessageValue, activityIdValue, viewValue) : null;
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
        JsonFields.Write(writer, "withShareTicket", WithShareTicket);
        JsonFields.Write(writer, "isUpdatableMessage", IsUpdatableMessage);
        JsonFields.Write(writer, "activityId", ActivityId);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'presentShare'. The sheet with which the user shares a page; answered when they have chosen.</summary>
/// <param name="Kind">appMessage or timeline.</param>
/// <param name="Title">what is shared.</param>
/// <param name="Path">page and query.</param>
/// <param name="ImageUrl">picture.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record PresentShareParameters(string Kind, string? Title, string? Path, string? ImageUrl, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PresentShareParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var kindValue = reader.RequiredString("kind", 16);
        var titleValue = reader.OptionalString("title", 1024);
        var pathValue = reader.OptionalString("path", 4096);
        var imageUrlValue = reader.OptionalString("imageUrl", 8192);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(kindValue, titleValue, pathValue, imageUrlValue, viewValue) : null;
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
        JsonFields.Write(writer, "kind", Kind);
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "imageUrl", ImageUrl);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'getShareInfo'. Which group a shared link belongs to, encrypted for the author's server.</summary>
/// <param name="ShareTicket">from the launch options.</param>
public sealed record GetShareInfoParameters(string ShareTicket)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetShareInfoParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var shareTicketValue = reader.RequiredString("shareTicket", 128);
        problem = reader.Problem;
        return problem is null ? new(shareTicketValue) : null;
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
        JsonFields.Write(writer, "shareTicket", ShareTicket);
    }
}

/// <summary>Result of 'getShareInfo'.</summary>
/// <param name="EncryptedData">openGId and watermark: AES-128-CBC with the session key.</param>
/// <param name="Iv">its initial vector.</param>
/// <param name="CloudID">always empty.</param>
public sealed record GetShareInfoResult(string? EncryptedData = null, string? Iv = null, string? CloudID = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "encryptedData", EncryptedData);
        JsonFields.Write(writer, "iv", Iv);
        JsonFields.Write(writer, "cloudID", CloudID);
    }
}
