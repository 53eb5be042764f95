using System.Text.Json;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Project;

/// <summary>The members of app.json that WeChat documents (developers.weixin.qq.com, app.json), and webViewDomains, which WeChat keeps in its console. Others are kept and reported: most are misspelt.</summary>
internal static class AppJsonKeys
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "entryPagePath", "pages", "window", "tabBar", "networkTimeout", "debug", "functionalPages", "subpackages", "subPackages", "workers", "requiredBackgroundModes",
        "requiredPrivateInfos", "plugins", "preloadRule", "resizable", "usingComponents", "permission", "sitemapLocation", "style", "useExtendedLib", "entranceDeclare",
        "darkmode", "themeLocation", "lazyCodeLoading", "singlePage", "supportedMaterials", "serviceProviderTicket", "embeddedAppIdList", "halfPage", "debugOptions",
        "enablePassiveEvent", "resolveAlias", "renderer", "rendererOptions", "componentFramework", "miniApp", "static", "convertRpxToVw", "appBar", "restartStrategy",
        "handleWebviewPreload", "navigateToMiniProgramAppIdList", "cloud", "sitemap", "$schema", "__usePrivacyCheck__", "accountInfo", "ext", "extAppid", "webViewDomains",
    };

    public static void Check(JsonElement app, string text, DiagnosticBag diagnostics)
    {
        foreach (var member in app.EnumerateObject())
        {
            if (Known.Contains(member.Name)) continue;
            var at = text.IndexOf($"\"{member.Name}\"", StringComparison.Ordinal);
            diagnostics.Warning(DiagnosticCode.UnknownSetting, "app.json", $"'{member.Name}' is no member of app.json; it is kept and has no effect", at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1);
        }
    }
}
