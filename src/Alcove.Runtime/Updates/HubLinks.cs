using System.Net.Http.Headers;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Updates;

/// <summary>
/// Links of the hub that a host trusts: /m/APPID/path?query says what it opens, /m/APPID?l=ID&amp;s=SIGNATURE is asked of the hub. What the
/// hub answers is no more believed than a link: it names a page of the program that was asked for.
/// </summary>
internal sealed class HubLinks(HubSourceOptions options, HttpClient http)
{
    private const int LongestAnswer = 16 * 1024;
    private const int LongestPath = 4096;
    private readonly string _prefix = $"{options.Hub.AbsolutePath.TrimEnd('/')}/m/";

    /// <inheritdoc cref="ILinkSource.FindLinkAsync"/>
    public async ValueTask<ProgramLink?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        // SECURITY(T43): exactly this server, whoever the text names before an @ or writes to look like it.
        if (Defences.Hold(Defence.LinksOfTheHub) && (Uri.Compare(address, options.Hub, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0 || address.UserInfo.Length > 0)) return null;
        if (!address.AbsolutePath.StartsWith(_prefix, StringComparison.Ordinal)) throw new PackageRefusedException("It opens no mini-program.");
        var (id, page) = address.AbsolutePath[_prefix.Length..].Split('/', 2) is [var first, var rest] ? (first, Uri.UnescapeDataString(rest)) : (address.AbsolutePath[_prefix.Length..], string.Empty);
        var appId = Uri.UnescapeDataString(id);
        if (!Manifest.IsAppId(appId)) throw new PackageRefusedException("It opens no mini-program.");
        var query = address.Query.TrimStart('?');
        return page.Length == 0 && query.Split('&').Any(static part => part.StartsWith("l=", StringComparison.Ordinal))
            ? await AskAsync(appId, query, cancellationToken).ConfigureAwait(false)
            : LinkOf(appId, page, query);
    }

    private async Task<ProgramLink> AskAsync(string appId, string query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"m/{appId}?{query}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw new PackageRefusedException("It does not work any more: it is too old, was taken back, or was copied wrongly. Ask for a new one.");
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            string Text(string name) => document.RootElement.GetProperty(name).GetString() ?? string.Empty;
            if (Text("channel") != options.Channel) throw new PackageRefusedException("It is for testers of the program, and this app opens what is released.");
            var (own, scene) = (Text("query"), Text("scene"));
            return LinkOf(appId, Text("path"), scene.Length == 0 ? own : $"{own}{(own.Length > 0 ? "&" : string.Empty)}scene={Uri.EscapeDataString(scene)}");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new PackageRefusedException("The platform that made it cannot be reached. Try again later.", exception);
        }
    }

    private static ProgramLink LinkOf(string appId, string page, string query)
    {
        var path = query.Length == 0 ? page : $"{page}?{query}";
        return path.Length <= LongestPath ? new ProgramLink(appId, path) : throw new PackageRefusedException("It is too long.");
    }
}
