using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Turns checked arguments into an HTTP request. Headers that belong to the connection or to the host are left out.</summary>
internal static class RequestBuilder
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "Referer", "Origin", "Expect", "TE", "Trailer", NetworkClient.ProgramHeader,
    };

    public static HttpRequestMessage Build(RequestParameters parameters, Uri uri, int hop)
    {
        var request = new HttpRequestMessage(new HttpMethod(parameters.Method ?? "GET"), uri) { Version = new Version(1, 1) };
        if (parameters.BodyBase64 is { } bytes) request.Content = new ByteArrayContent(Convert.FromBase64String(bytes));
        else if (parameters.Body is { } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (request.Content is { } content) content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        AddHeaders(request, parameters.Header, hop);
        return request;
    }

    /// <summary>A request whose content, if any, has its own type.</summary>
    public static HttpRequestMessage Plain(HttpMethod method, Uri uri, JsonElement? header, int hop)
    {
        var request = new HttpRequestMessage(method, uri) { Version = new Version(1, 1) };
        AddHeaders(request, header, hop);
        return request;
    }

    // SECURITY(T78): what says who asks, and what belongs to the connection, is never the program's to say.
    private static bool IsReserved(string name) => Reserved.Contains(name) || name.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase);

    private static void AddHeaders(HttpRequestMessage request, JsonElement? given, int hop)
    {
        if (given is not { ValueKind: JsonValueKind.Object } header) return;
        foreach (var field in header.EnumerateObject())
        {
            // Credentials stay with the origin they were given to.
            var isCredential = field.NameEquals("Authorization") || field.NameEquals("Cookie");
            if ((IsReserved(field.Name) && Defences.Hold(Defence.ReservedHeaders)) || (isCredential && hop > 0)) continue;
            var value = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            if (value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0) throw new ApiException(new ApiError(ErrorCode.InvalidArgument, $"header '{field.Name}' contains a line break"));
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
    }
}
