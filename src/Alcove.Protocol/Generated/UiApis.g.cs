// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'showToast'. A short notice.</summary>
/// <param name="Title">text.</param>
/// <param name="Icon">success, error, loading or none.</param>
/// <param name="Image">picture of the package.</param>
/// <param name="Duration">milliseconds, 1,500 by default.</param>
/// <param name="Mask">block taps meanwhile.</param>
public sealed record ShowToastParameters(string Title, string? Icon, string? Image, double? Duration, bool? Mask)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowToastParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var titleValue = reader.RequiredString("title", 1024);
        var iconValue = reader.OptionalString("icon", 16);
        var imageValue = reader.OptionalString("image", 1024);
        var durationValue = reader.OptionalNumber("duration");
        var maskValue = reader.OptionalBoolean("mask");
        problem = reader.Problem;
        return problem is null ? new(titleValue, iconValue, imageValue, durationValue, maskValue) : null;
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
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "icon", Icon);
        JsonFields.Write(writer, "image", Image);
        JsonFields.Write(writer, "duration", Duration);
        JsonFields.Write(writer, "mask", Mask);
    }
}

/// <summary>Checked arguments of 'showLoading'. A waiting notice until hideLoading.</summary>
/// <param name="Title">text; without one only the sign that something loads.</param>
/// <param name="Mask">block taps meanwhile.</param>
public sealed record ShowLoadingParameters(string? Title, bool? Mask)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowLoadingParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var titleValue = reader.OptionalString("title", 1024);
        var maskValue = reader.OptionalBoolean("mask");
        problem = reader.Problem;
        return problem is null ? new(titleValue, maskValue) : null;
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
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "mask", Mask);
    }
}

/// <summary>Checked arguments of 'showModal'. A question with one or two buttons.</summary>
/// <param name="Title">title.</param>
/// <param name="Content">text.</param>
/// <param name="ShowCancel">true by default.</param>
/// <param name="CancelText">cancel by default.</param>
/// <param name="CancelColor">#000000 by default.</param>
/// <param name="ConfirmText">confirm by default.</param>
/// <param name="ConfirmColor">#576B95 by default.</param>
/// <param name="Editable">with a text field.</param>
/// <param name="PlaceholderText">of the text field.</param>
public sealed record ShowModalParameters(string? Title, string? Content, bool? ShowCancel, string? CancelText, string? CancelColor, string? ConfirmText, string? ConfirmColor, bool? Editable, string? PlaceholderText)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowModalParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var titleValue = reader.OptionalString("title", 1024);
        var contentValue = reader.OptionalString("content", 8192);
        var showCancelValue = reader.OptionalBoolean("showCancel");
        var cancelTextValue = reader.OptionalString("cancelText", 64);
        var cancelColorValue = reader.OptionalString("cancelColor", 64);
        var confirmTextValue = reader.OptionalString("confirmText", 64);
        var confirmColorValue = reader.OptionalString("confirmColor", 64);
        var editableValue = reader.OptionalBoolean("editable");
        var placeholderTextValue = reader.OptionalString("placeholderText", 1024);
        problem = reader.Problem;
        return problem is null ? new(titleValue, contentValue, showCancelValue, cancelTextValue, cancelColorValue, confirmTextValue, confirmColorValue, editableValue, placeholderTextValue) : null;
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
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "content", Content);
        JsonFields.Write(writer, "showCancel", ShowCancel);
        JsonFields.Write(writer, "cancelText", CancelText);
        JsonFields.Write(writer, "cancelColor", CancelColor);
        JsonFields.Write(writer, "confirmText", ConfirmText);
        JsonFields.Write(writer, "confirmColor", ConfirmColor);
        JsonFields.Write(writer, "editable", Editable);
        JsonFields.Write(writer, "placeholderText", PlaceholderText);
    }
}

/// <summary>Checked arguments of 'showActionSheet'. A choice from a list.</summary>
/// <param name="ItemList">one to six entries.</param>
/// <param name="ItemColor">#000000 by default.</param>
/// <param name="AlertText">text above.</param>
public sealed record ShowActionSheetParameters(IReadOnlyList<string> ItemList, string? ItemColor, string? AlertText)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowActionSheetParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var itemListValue = reader.RequiredStrings("itemList");
        var itemColorValue = reader.OptionalString("itemColor", 64);
        var alertTextValue = reader.OptionalString("alertText", 1024);
        problem = reader.Problem;
        return problem is null ? new(itemListValue, itemColorValue, alertTextValue) : null;
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
        JsonFields.Write(writer, "itemList", ItemList);
        JsonFields.Write(writer, "itemColor", ItemColor);
        JsonFields.Write(writer, "alertText", AlertText);
    }
}

/// <summary>Checked arguments of 'setNavigationBarTitle'. Title of the page.</summary>
/// <param name="Title">text.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record SetNavigationBarTitleParameters(string Title, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetNavigationBarTitleParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var titleValue = reader.RequiredString("title", 1024);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(titleValue, viewValue) : null;
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
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'setNavigationBarColor'. Colours of the navigation bar.</summary>
/// <param name="FrontColor">#ffffff or #000000.</param>
/// <param name="BackgroundColor">hex colour.</param>
/// <param name="Animation">{duration, timingFunc}.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record SetNavigationBarColorParameters(string? FrontColor, string? BackgroundColor, JsonElement? Animation, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetNavigationBarColorParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var frontColorValue = reader.OptionalString("frontColor", 32);
        var backgroundColorValue = reader.OptionalString("backgroundColor", 32);
        var animationValue = reader.Json("animation");
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(frontColorValue, backgroundColorValue, animationValue, viewValue) : null;
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
        JsonFields.Write(writer, "frontColor", FrontColor);
        JsonFields.Write(writer, "backgroundColor", BackgroundColor);
        JsonFields.Write(writer, "animation", Animation);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'showNavigationBarLoading'. Shows that the page is loading.</summary>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record ShowNavigationBarLoadingParameters(int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowNavigationBarLoadingParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(viewValue) : null;
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
    }
}

/// <summary>Checked arguments of 'hideNavigationBarLoading'. Ends it.</summary>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record HideNavigationBarLoadingParameters(int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static HideNavigationBarLoadingParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(viewValue) : null;
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
    }
}

/// <summary>Checked arguments of 'hideHomeButton'. Hides the home button.</summary>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record HideHomeButtonParameters(int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static HideHomeButtonParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(viewValue) : null;
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
    }
}

/// <summary>Checked arguments of 'setBackgroundColor'. Colour behind the page.</summary>
/// <param name="BackgroundColor">hex colour.</param>
/// <param name="BackgroundColorTop">hex colour.</param>
/// <param name="BackgroundColorBottom">hex colour.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record SetBackgroundColorParameters(string? BackgroundColor, string? BackgroundColorTop, string? BackgroundColorBottom, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetBackgroundColorParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var backgroundColorValue = reader.OptionalString("backgroundColor", 32);
        var backgroundColorTopValue = reader.OptionalString("backgroundColorTop", 32);
        var backgroundColorBottomValue = reader.OptionalString("backgroundColorBottom", 32);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(backgroundColorValue, backgroundColorTopValue, backgroundColorBottomValue, viewValue) : null;
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
        JsonFields.Write(writer, "backgroundColor", BackgroundColor);
        JsonFields.Write(writer, "backgroundColorTop", BackgroundColorTop);
        JsonFields.Write(writer, "backgroundColorBottom", BackgroundColorBottom);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'setBackgroundTextStyle'. Dots of pull-down refresh.</summary>
/// <param name="TextStyle">dark or light.</param>
/// <param name="View">page that asked; filled in by the logic bundle.</param>
public sealed record SetBackgroundTextStyleParameters(string TextStyle, int? View)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetBackgroundTextStyleParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var textStyleValue = reader.RequiredString("textStyle", 16);
        var viewValue = reader.OptionalInteger("view");
        problem = reader.Problem;
        return problem is null ? new(textStyleValue, viewValue) : null;
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
        JsonFields.Write(writer, "textStyle", TextStyle);
        JsonFields.Write(writer, "view", View);
    }
}

/// <summary>Checked arguments of 'setTabBarBadge'. Text on a tab.</summary>
/// <param name="Index">from 0.</param>
/// <param name="Text">at most four characters show.</param>
public sealed record SetTabBarBadgeParameters(int Index, string Text)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetTabBarBadgeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var indexValue = reader.RequiredInteger("index");
        var textValue = reader.RequiredString("text", 64);
        problem = reader.Problem;
        return problem is null ? new(indexValue, textValue) : null;
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
        JsonFields.Write(writer, "index", Index);
        JsonFields.Write(writer, "text", Text);
    }
}

/// <summary>Checked arguments of 'removeTabBarBadge'. Removes it.</summary>
/// <param name="Index">from 0.</param>
public sealed record RemoveTabBarBadgeParameters(int Index)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RemoveTabBarBadgeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var indexValue = reader.RequiredInteger("index");
        problem = reader.Problem;
        return problem is null ? new(indexValue) : null;
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
        JsonFields.Write(writer, "index", Index);
    }
}

/// <summary>Checked arguments of 'showTabBarRedDot'. A dot on a tab.</summary>
/// <param name="Index">from 0.</param>
public sealed record ShowTabBarRedDotParameters(int Index)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowTabBarRedDotParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var indexValue = reader.RequiredInteger("index");
        problem = reader.Problem;
        return problem is null ? new(indexValue) : null;
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
        JsonFields.Write(writer, "index", Index);
    }
}

/// <summary>Checked arguments of 'hideTabBarRedDot'. Removes it.</summary>
/// <param name="Index">from 0.</param>
public sealed record HideTabBarRedDotParameters(int Index)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static HideTabBarRedDotParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var indexValue = reader.RequiredInteger("index");
        problem = reader.Problem;
        return problem is null ? new(indexValue) : null;
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
        JsonFields.Write(writer, "index", Index);
    }
}

/// <summary>Checked arguments of 'showTabBar'. Shows the tab bar.</summary>
/// <param name="Animation">slide in.</param>
public sealed record ShowTabBarParameters(bool? Animation)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowTabBarParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var animationValue = reader.OptionalBoolean("animation");
        problem = reader.Problem;
        return problem is null ? new(animationValue) : null;
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
        JsonFields.Write(writer, "animation", Animation);
    }
}

/// <summary>Checked arguments of 'hideTabBar'. Hides the tab bar.</summary>
/// <param name="Animation">slide out.</param>
public sealed record HideTabBarParameters(bool? Animation)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static HideTabBarParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var animationValue = reader.OptionalBoolean("animation");
        problem = reader.Problem;
        return problem is null ? new(animationValue) : null;
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
        JsonFields.Write(writer, "animation", Animation);
    }
}

/// <summary>Checked arguments of 'setTabBarItem'. Changes a tab.</summary>
/// <param name="Index">from 0.</param>
/// <param name="Text">text.</param>
/// <param name="IconPath">picture.</param>
/// <param name="SelectedIconPath">picture.</param>
public sealed record SetTabBarItemParameters(int Index, string? Text, string? IconPath, string? SelectedIconPath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetTabBarItemParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var indexValue = reader.RequiredInteger("index");
        var textValue = reader.OptionalString("text", 64);
        var iconPathValue = reader.OptionalString("iconPath", 1024);
        var selectedIconPathValue = reader.OptionalString("selectedIconPath", 1024);
        problem = reader.Problem;
        return problem is null ? new(indexValue, textValue, iconPathValue, selectedIconPathValue) : null;
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
        JsonFields.Write(writer, "index", Index);
        JsonFields.Write(writer, "text", Text);
        JsonFields.Write(writer, "iconPath", IconPath);
        JsonFields.Write(writer, "selectedIconPath", SelectedIconPath);
    }
}

/// <summary>Checked arguments of 'setTabBarStyle'. Changes the tab bar.</summary>
/// <param name="Color">hex colour.</param>
/// <param name="SelectedColor">hex colour.</param>
/// <param name="BackgroundColor">hex colour.</param>
/// <param name="BorderStyle">black or white.</param>
public sealed record SetTabBarStyleParameters(string? Color, string? SelectedColor, string? BackgroundColor, string? BorderStyle)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetTabBarStyleParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var colorValue = reader.OptionalString("color", 32);
        var selectedColorValue = reader.OptionalString("selectedColor", 32);
        var backgroundColorValue = reader.OptionalString("backgroundColor", 32);
        var borderStyleValue = reader.OptionalString("borderStyle", 16);
        problem = reader.Problem;
        return problem is null ? new(colorValue, selectedColorValue, backgroundColorValue, borderStyleValue) : null;
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
        JsonFields.Write(writer, "color", Color);
        JsonFields.Write(writer, "selectedColor", SelectedColor);
        JsonFields.Write(writer, "backgroundColor", BackgroundColor);
        JsonFields.Write(writer, "borderStyle", BorderStyle);
    }
}

/// <summary>Checked arguments of 'previewImage'. Pictures in full size.</summary>
/// <param name="Urls">pictures.</param>
/// <param name="Current">picture to start with.</param>
/// <param name="Showmenu">with a menu.</param>
public sealed record PreviewImageParameters(IReadOnlyList<string> Urls, string? Current, bool? Showmenu)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PreviewImageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlsValue = reader.RequiredStrings("urls");
        var currentValue = reader.OptionalString("current", 8192);
        var showmenuValue = reader.OptionalBoolean("showmenu");
        problem = reader.Problem;
        return problem is null ? new(urlsValue, currentValue, showmenuValue) : null;
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
        JsonFields.Write(writer, "urls", Urls);
        JsonFields.Write(writer, "current", Current);
        JsonFields.Write(writer, "showmenu", Showmenu);
    }
}

/// <summary>Checked arguments of 'askView'. Asks a node of a page something that the program has to know at once: the width of a text, the pixels of a canvas.</summary>
/// <param name="View">page.</param>
/// <param name="Node">node of the page.</param>
/// <param name="Method">what the component does.</param>
/// <param name="Argument">for the component.</param>
public sealed record AskViewParameters(int View, int Node, string Method, JsonElement? Argument)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AskViewParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var viewValue = reader.RequiredInteger("view");
        var nodeValue = reader.RequiredInteger("node");
        var methodValue = reader.RequiredString("method", 64);
        var argumentValue = reader.Json("argument");
        problem = reader.Problem;
        return problem is null ? new(viewValue, nodeValue, methodValue, argumentValue) : null;
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
        JsonFields.Write(writer, "node", Node);
        JsonFields.Write(writer, "method", Method);
        JsonFields.Write(writer, "argument", Argument);
    }
}

/// <summary>Checked arguments of 'audioCommand'. Plays, pauses, seeks or ends one sound of the program, which goes on while pages come and go.</summary>
/// <param name="Id">which sound; chosen by the logic bundle.</param>
/// <param name="Command">set, play, pause, stop, seek or destroy.</param>
/// <param name="Value">settings for set, seconds for seek.</param>
public sealed record AudioCommandParameters(int Id, string Command, JsonElement? Value)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AudioCommandParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var idValue = reader.RequiredInteger("id");
        var commandValue = reader.RequiredString("command", 16);
        var valueValue = reader.Json("value");
        problem = reader.Problem;
        return problem is null ? new(idValue, commandValue, valueValue) : null;
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
        JsonFields.Write(writer, "id", Id);
        JsonFields.Write(writer, "command", Command);
        JsonFields.Write(writer, "value", Value);
    }
}

/// <summary>Checked arguments of 'audioEvents'. Waits until something happens to a sound.</summary>
/// <param name="Id">which sound.</param>
public sealed record AudioEventsParameters(int Id)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AudioEventsParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var idValue = reader.RequiredInteger("id");
        problem = reader.Problem;
        return problem is null ? new(idValue) : null;
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
        JsonFields.Write(writer, "id", Id);
    }
}
