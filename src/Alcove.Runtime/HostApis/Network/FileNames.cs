namespace Alcove.Runtime.HostApis.Network;

/// <summary>Names of files in requests and answers.</summary>
internal static class FileNames
{
    /// <summary>As a part of a multipart header: quotes and line ends would end it early.</summary>
    public static string ForHeader(string name) => name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>From the type, or from the address when the type says nothing.</summary>
    public static string ExtensionOf(HttpResponseMessage response)
    {
        var byType = FileTypes.ExtensionOf(response.Content.Headers.ContentType?.MediaType);
        return byType.Length > 0 ? byType : Path.GetExtension(response.RequestMessage?.RequestUri?.AbsolutePath ?? string.Empty).TrimStart('.');
    }
}
