// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Errors;

namespace Alcove.Protocol.Catalog;

/// <summary>Every host API there is. What is not here does not exist.</summary>
public static class ApiCatalog
{
    /// <summary>All APIs, by name.</summary>
    public static IReadOnlyDictionary<string, ApiDescriptor> All { get; } = new Dictionary<string, ApiDescriptor>(StringComparer.Ordinal)
    {
        ["setClipboardData"] = new("setClipboardData", "device", ApiHandler.Shell, PermissionScope.Clipboard, null, false, SetClipboardDataParameters.Check),
        ["getClipboardData"] = new("getClipboardData", "device", ApiHandler.Shell, PermissionScope.Clipboard, null, false, ArgumentCheck.None),
        ["vibrateShort"] = new("vibrateShort", "device", ApiHandler.Shell, PermissionScope.Basic, null, false, VibrateShortParameters.Check),
        ["vibrateLong"] = new("vibrateLong", "device", ApiHandler.Shell, PermissionScope.Basic, null, false, ArgumentCheck.None),
        ["makePhoneCall"] = new("makePhoneCall", "device", ApiHandler.Shell, PermissionScope.Basic, null, false, MakePhoneCallParameters.Check),
        ["setKeepScreenOn"] = new("setKeepScreenOn", "device", ApiHandler.Shell, PermissionScope.Basic, null, false, SetKeepScreenOnParameters.Check),
        ["navigateToMiniProgram"] = new("navigateToMiniProgram", "navigation", ApiHandler.Shell, PermissionScope.Navigation, null, false, NavigateToMiniProgramParameters.Check),
        ["navigateBackMiniProgram"] = new("navigateBackMiniProgram", "navigation", ApiHandler.Shell, PermissionScope.Navigation, null, false, NavigateBackMiniProgramParameters.Check),
        ["exitMiniProgram"] = new("exitMiniProgram", "navigation", ApiHandler.Shell, PermissionScope.Basic, null, false, ArgumentCheck.None),
        ["listPrograms"] = new("listPrograms", "navigation", ApiHandler.Host, PermissionScope.Catalog, null, false, ArgumentCheck.None),
        ["loadSubpackage"] = new("loadSubpackage", "navigation", ApiHandler.Host, PermissionScope.Basic, "loadSubpackageSync", true, LoadSubpackageParameters.Check),
        ["saveExitState"] = new("saveExitState", "navigation", ApiHandler.Host, PermissionScope.Basic, null, true, SaveExitStateParameters.Check),
        ["openPage"] = new("openPage", "navigation", ApiHandler.Shell, PermissionScope.Basic, null, true, OpenPageParameters.Check),
        ["closePages"] = new("closePages", "navigation", ApiHandler.Shell, PermissionScope.Basic, null, true, ClosePagesParameters.Check),
        ["showPage"] = new("showPage", "navigation", ApiHandler.Shell, PermissionScope.Basic, null, true, ShowPageParameters.Check),
        ["request"] = new("request", "network", ApiHandler.Host, PermissionScope.Network, null, false, RequestParameters.Check),
        ["abortTask"] = new("abortTask", "network", ApiHandler.Host, PermissionScope.Network, null, true, AbortTaskParameters.Check),
        ["getNetworkType"] = new("getNetworkType", "network", ApiHandler.Shell, PermissionScope.Basic, null, false, ArgumentCheck.None),
        ["getStorage"] = new("getStorage", "storage", ApiHandler.Host, PermissionScope.Storage, "getStorageSync", false, GetStorageParameters.Check),
        ["setStorage"] = new("setStorage", "storage", ApiHandler.Host, PermissionScope.Storage, "setStorageSync", false, SetStorageParameters.Check),
        ["removeStorage"] = new("removeStorage", "storage", ApiHandler.Host, PermissionScope.Storage, "removeStorageSync", false, RemoveStorageParameters.Check),
        ["clearStorage"] = new("clearStorage", "storage", ApiHandler.Host, PermissionScope.Storage, "clearStorageSync", false, ArgumentCheck.None),
        ["getStorageInfo"] = new("getStorageInfo", "storage", ApiHandler.Host, PermissionScope.Storage, "getStorageInfoSync", false, ArgumentCheck.None),
        ["showToast"] = new("showToast", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowToastParameters.Check),
        ["hideToast"] = new("hideToast", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ArgumentCheck.None),
        ["showLoading"] = new("showLoading", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowLoadingParameters.Check),
        ["hideLoading"] = new("hideLoading", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ArgumentCheck.None),
        ["showModal"] = new("showModal", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowModalParameters.Check),
        ["showActionSheet"] = new("showActionSheet", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowActionSheetParameters.Check),
        ["setNavigationBarTitle"] = new("setNavigationBarTitle", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetNavigationBarTitleParameters.Check),
        ["setNavigationBarColor"] = new("setNavigationBarColor", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetNavigationBarColorParameters.Check),
        ["showNavigationBarLoading"] = new("showNavigationBarLoading", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowNavigationBarLoadingParameters.Check),
        ["hideNavigationBarLoading"] = new("hideNavigationBarLoading", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, HideNavigationBarLoadingParameters.Check),
        ["hideHomeButton"] = new("hideHomeButton", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, HideHomeButtonParameters.Check),
        ["setBackgroundColor"] = new("setBackgroundColor", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetBackgroundColorParameters.Check),
        ["setBackgroundTextStyle"] = new("setBackgroundTextStyle", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetBackgroundTextStyleParameters.Check),
        ["setTabBarBadge"] = new("setTabBarBadge", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetTabBarBadgeParameters.Check),
        ["removeTabBarBadge"] = new("removeTabBarBadge", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, RemoveTabBarBadgeParameters.Check),
        ["showTabBarRedDot"] = new("showTabBarRedDot", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowTabBarRedDotParameters.Check),
        ["hideTabBarRedDot"] = new("hideTabBarRedDot", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, HideTabBarRedDotParameters.Check),
        ["showTabBar"] = new("showTabBar", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, ShowTabBarParameters.Check),
        ["hideTabBar"] = new("hideTabBar", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, HideTabBarParameters.Check),
        ["setTabBarItem"] = new("setTabBarItem", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetTabBarItemParameters.Check),
        ["setTabBarStyle"] = new("setTabBarStyle", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, SetTabBarStyleParameters.Check),
        ["previewImage"] = new("previewImage", "ui", ApiHandler.Shell, PermissionScope.Basic, null, false, PreviewImageParameters.Check),
        ["askView"] = new("askView", "ui", ApiHandler.Shell, PermissionScope.Basic, "askViewSync", true, AskViewParameters.Check),
        ["audioCommand"] = new("audioCommand", "ui", ApiHandler.Shell, PermissionScope.Basic, null, true, AudioCommandParameters.Check),
        ["audioEvents"] = new("audioEvents", "ui", ApiHandler.Shell, PermissionScope.Basic, null, true, AudioEventsParameters.Check),
    };
}
