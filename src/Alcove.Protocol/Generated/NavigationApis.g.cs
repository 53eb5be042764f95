// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'navigateToMiniProgram'. Opens another mini-program; the host stamps who asked.</summary>
/// <param name="AppId">which one.</param>
/// <param name="Path">page and query.</param>
/// <param name="ExtraData">data for referrerInfo.</param>
/// <param name="EnvVersion">release, trial or develop.</param>
public sealed record NavigateToMiniProgramParameters(string AppId, string? Path, JsonElement? ExtraData, string? EnvVersion)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static NavigateToMiniProgramParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var appIdValue = reader.RequiredString("appId", 64);
        var pathValue = reader.OptionalString("path", 4096);
        var extraDataValue = reader.Json("extraData");
        var envVersionValue = reader.OptionalString("envVersion", 16);
        problem = reader.Problem;
        return problem is null ? new(appIdValue, pathValue, extraDataValue, envVersionValue) : null;
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
        JsonFields.Write(writer, "appId", AppId);
        JsonFields.Write(writer, "path", Path);
        JsonFields.Write(writer, "extraData", ExtraData);
        JsonFields.Write(writer, "envVersion", EnvVersion);
    }
}

/// <summary>Checked arguments of 'navigateBackMiniProgram'. Goes back to the mini-program that opened this one.</summary>
/// <param name="ExtraData">data for referrerInfo.</param>
public sealed record NavigateBackMiniProgramParameters(JsonElement? ExtraData)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static NavigateBackMiniProgramParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var extraDataValue = reader.Json("extraData");
        problem = reader.Problem;
        return problem is null ? new(extraDataValue) : null;
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
        JsonFields.Write(writer, "extraData", ExtraData);
    }
}

/// <summary>Result of 'listPrograms'.</summary>
/// <param name="Programs">array of {appId, name, description, version, icon, pages}.</param>
public sealed record ListProgramsResult(RawJson? Programs = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "programs", Programs);
    }
}

/// <summary>Checked arguments of 'readLink'. What an address opens, when it is of this host or of the hub that the host trusts, for its own home.</summary>
/// <param name="Link">http or https address.</param>
public sealed record ReadLinkParameters(string Link)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ReadLinkParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var linkValue = reader.RequiredString("link", 2048);
        problem = reader.Problem;
        return problem is null ? new(linkValue) : null;
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
        JsonFields.Write(writer, "link", Link);
    }
}

/// <summary>Result of 'readLink'.</summary>
/// <param name="AppId">the mini-program.</param>
/// <param name="Path">page and query; empty for the first page.</param>
public sealed record ReadLinkResult(string? AppId = null, string? Path = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "appId", AppId);
        JsonFields.Write(writer, "path", Path);
    }
}

/// <summary>Checked arguments of 'readOwnLink'. What an address of this host opens; nothing when it is of another server.</summary>
/// <param name="Link">http or https address.</param>
public sealed record ReadOwnLinkParameters(string Link)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ReadOwnLinkParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var linkValue = reader.RequiredString("link", 4096);
        problem = reader.Problem;
        return problem is null ? new(linkValue) : null;
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
        JsonFields.Write(writer, "link", Link);
    }
}

/// <summary>Checked arguments of 'loadSubpackage'. Evaluates the scripts of a subpackage before its first page or module is used.</summary>
/// <param name="Root">root folder of the subpackage.</param>
public sealed record LoadSubpackageParameters(string Root)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static LoadSubpackageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var rootValue = reader.RequiredString("root", 1024);
        problem = reader.Problem;
        return problem is null ? new(rootValue) : null;
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
        JsonFields.Write(writer, "root", Root);
    }
}

/// <summary>Checked arguments of 'saveExitState'. What a suspended program needs to come back after it was ended.</summary>
/// <param name="Route">page on top.</param>
/// <param name="Query">its query.</param>
/// <param name="Data">what onSaveExitState gave.</param>
/// <param name="Expires">milliseconds since 1970; one day from now by default.</param>
public sealed record SaveExitStateParameters(string Route, JsonElement? Query, JsonElement? Data, double? Expires)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SaveExitStateParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var routeValue = reader.RequiredString("route", 1024);
        var queryValue = reader.Json("query");
        var dataValue = reader.Json("data");
        var expiresValue = reader.OptionalNumber("expires");
        problem = reader.Problem;
        return problem is null ? new(routeValue, queryValue, dataValue, expiresValue) : null;
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
        JsonFields.Write(writer, "route", Route);
        JsonFields.Write(writer, "query", Query);
        JsonFields.Write(writer, "data", Data);
        JsonFields.Write(writer, "expires", Expires);
    }
}

/// <summary>Checked arguments of 'openPage'. Gives a page of the stack a frame.</summary>
/// <param name="View">number of the view.</param>
/// <param name="Route">page path.</param>
/// <param name="OpenType">appLaunch, navigateTo, redirectTo, reLaunch, autoReLaunch or switchTab.</param>
/// <param name="Closing">views that end with it.</param>
/// <param name="Query">its query, for the address that leads here again.</param>
public sealed record OpenPageParameters(int View, string Route, string OpenType, IReadOnlyList<int>? Closing, string? Query)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static OpenPageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var viewValue = reader.RequiredInteger("view");
        var routeValue = reader.RequiredString("route", 1024);
        var openTypeValue = reader.RequiredString("openType", 32);
        var closingValue = reader.OptionalIntegers("closing");
        var queryValue = reader.OptionalString("query", 8192);
        problem = reader.Problem;
        return problem is null ? new(viewValue, routeValue, openTypeValue, closingValue, queryValue) : null;
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
        JsonFields.Write(writer, "view", View);
        JsonFields.Write(writer, "route", Route);
        JsonFields.Write(writer, "openType", OpenType);
        JsonFields.Write(writer, "closing", Closing);
        JsonFields.Write(writer, "query", Query);
    }
}

/// <summary>Checked arguments of 'closePages'. Ends pages and shows the one below.</summary>
/// <param name="Closing">views that end.</param>
/// <param name="Showing">view on top now.</param>
public sealed record ClosePagesParameters(IReadOnlyList<int> Closing, int Showing)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ClosePagesParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var closingValue = reader.RequiredIntegers("closing");
        var showingValue = reader.RequiredInteger("showing");
        problem = reader.Problem;
        return problem is null ? new(closingValue, showingValue) : null;
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
        JsonFields.Write(writer, "closing", Closing);
        JsonFields.Write(writer, "showing", Showing);
    }
}

/// <summary>Checked arguments of 'showPage'. Shows a tab page that was kept.</summary>
/// <param name="Showing">view on top now.</param>
/// <param name="Closing">views that end.</param>
public sealed record ShowPageParameters(int Showing, IReadOnlyList<int>? Closing)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowPageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var showingValue = reader.RequiredInteger("showing");
        var closingValue = reader.OptionalIntegers("closing");
        problem = reader.Problem;
        return problem is null ? new(showingValue, closingValue) : null;
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
        JsonFields.Write(writer, "showing", Showing);
        JsonFields.Write(writer, "closing", Closing);
    }
}
