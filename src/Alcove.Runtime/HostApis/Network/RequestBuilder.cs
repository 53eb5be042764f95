using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Catalog;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Turns checked arguments into an HTTP request. Headers that belong to the connection or to the host are left out.</summary>
internal static class RequestBuilder
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "Proxy-Authorization", "Referer", "Origin", "Expect", "TE", "Trailer",
    };

    public static HttpRequestMessage Build(RequestParameters parameters, Uri uri, int hop)
    {
        var request = new HttpRequestMessage(new HttpMethod(parameters.Method ?? "GET"), uri) { Version = new Version(1, 1) };
        if (parameters.Body is { } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (request.Content is { } content) content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (parameters.Header is not { ValueKind: JsonValueKind.Object } header) return request;
        foreach (var field in header.EnumerateObject())
        {
            // Credentials stay with the origin they were given to.
            var isCredential = field.NameEquals("Authorization") || field.NameEquals("Cookie");
            if (Reserved.Contains(field.Name) || (isCredential && hop > 0)) continue;
            var value = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            if (field.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                request.Content?.Headers.Remove(field.Name);
                request.Content?.Headers.TryAddWithoutValidation(field.Name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(field.Name, value);
            }
        }

        return request;
    }
}
