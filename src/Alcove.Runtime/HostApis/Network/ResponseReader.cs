using Alcove.Protocol.Budgets;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Reads an answer up to the size that may go to a worker.</summary>
internal static class ResponseReader
{
    /// <summary>Largest body in bytes.</summary>
    private const int LargestBody = FixedBudgets.ResponseBytes;

    public static async ValueTask<ApiOutcome<RequestResult>> ReadAsync(HttpResponseMessage response, bool asBytes, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false) is not { } body) return ErrorCode.ResponseTooLarge;
        return new RequestResult(
            (int)response.StatusCode,
            HeadersOf(response),
            CookiesOf(response),
            asBytes ? null : Encoding.UTF8.GetString(WithoutMark(body)),
            asBytes ? Convert.ToBase64String(body) : null);
    }

    public static RawJson HeadersOf(HttpResponseMessage response) =>
        new(JsonSerializer.Serialize(response.Headers.Concat(response.Content.Headers).ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase)));

    public static IReadOnlyList<string> CookiesOf(HttpResponseMessage response) => response.Headers.TryGetValues("Set-Cookie", out var values) ? [.. values] : [];

    public static async ValueTask<byte[]?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var block = new byte[64 * 1024];
            while (await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                // SECURITY(T77): counted as it comes, unpacked.
                if (buffer.Length + count > LargestBody && Defences.Hold(Defence.ResponseSize)) return null;
                buffer.Write(block, 0, count);
            }
        }

        return buffer.ToArray();
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
