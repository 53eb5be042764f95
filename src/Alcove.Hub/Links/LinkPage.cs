using System.Text.Encodings.Web;
using Alcove.Hub.Access;
using Alcove.Hub.Console;
using Alcove.Hub.Programs;

namespace Alcove.Hub.Links;

/// <summary>What somebody sees who follows a link in a browser: the program, a code for the phone, a way to open it here.</summary>
internal static class LinkPage
{
    public static string Write(HubProgram program, string? icon, string address, string code)
    {
        var html = HtmlEncoder.Default;
        return PlainPage.Write(program.Name, $"""
            {ProgramTile.ForEverybody(program.AppId, program.Name, icon)}<h1>{html.Encode(program.Name)}</h1><p>Scan the code with an app that opens mini-programs · 用支持小程序的应用扫码打开</p><div class="code">{code}</div>
            <p><a class="button" href="{html.Encode(address)}">Open on this device · 在本机打开</a></p>
            """);
    }

    /// <summary>What the button leads to: a host in the browser, or whichever app of the device knows such links.</summary>
    public static string AddressOf(string opensAt, string appId, string path, string query) =>
        $"{(opensAt.Length > 0 ? $"{opensAt}/m/" : "alcove://")}{appId}{(path.Length > 0 ? $"/{path}" : string.Empty)}{(query.Length > 0 ? $"?{query}" : string.Empty)}";
}
