using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Assets;

/// <summary>The scripts and styles of shell and view, compressed once, under an address that changes with their content.</summary>
internal sealed class HostAssets
{
    private readonly FrozenDictionary<string, Asset> _assets;

    public HostAssets()
    {
        _assets = new[] { "shell.js", "shell.css", "view.js", "view.css", "gate.js", "miniapp.js", "scanner.js", "regions.json" }.ToFrozenDictionary(name => name, Load);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in _assets.Keys.Order(StringComparer.Ordinal)) hash.AppendData(_assets[name].Plain);
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Hash over all assets; part of their address.</summary>
    public string Hash { get; }

    /// <summary>Path of an asset.</summary>
    public string PathOf(string name) => $"/alcove/runtime/{Hash}/{name}";

    public async Task WriteAsync(HttpContext context, string hash, string name)
    {
        if (hash != Hash || !_assets.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".json" => "application/json", _ => "text/javascript; charset=utf-8" };
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        // Frames have an opaque origin, so their requests for scripts are cross-origin to us.
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Vary = "Accept-Encoding";
        var zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (zipped) response.Headers.ContentEncoding = "gzip";
        var body = zipped ? asset.Zipped : asset.Plain;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static Asset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing in this build: run ./start, which builds the scripts first.");
        using var plain = new MemoryStream();
        if (name.EndsWith(".js", StringComparison.Ordinal)) plain.Write(Encoding.UTF8.GetBytes(Defences.ScriptStart));
        stream.CopyTo(plain);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(plain.GetBuffer(), 0, (int)plain.Length);
        return new(plain.ToArray(), zipped.ToArray());
    }

    private sealed record Asset(byte[] Plain, byte[] Zipped);
}
