using System.Text.Encodings.Web;

namespace Alcove.Hub.Links;

/// <summary>What somebody sees who follows a link in a browser that is no host: the program, a code for the phone, a way to open it here.</summary>
internal static class LinkPage
{
    public static string Write(string name, string appId, string path, string query, string code)
    {
        var html = HtmlEncoder.Default;
        var link = $"alcove://{appId}{(path.Length > 0 ? $"/{path}" : string.Empty)}{(query.Length > 0 ? $"?{query}" : string.Empty)}";
        return $$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{html.Encode(name)}}</title><link rel="stylesheet" href="/console/console.css"></head>
            <body class="link"><main><h1>{{html.Encode(name)}}</h1><p>Scan the code with an app that opens mini-programs · 用支持小程序的应用扫码打开</p><div class="code">{{code}}</div>
            <p><a class="button" href="{{html.Encode(link)}}">Open on this device · 在本机打开</a></p></main></body></html>
            """;
    }
}
