using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>The result of an API that has nothing to say but that it worked.</summary>
public sealed record NoResult : IApiResult
{
    private NoResult()
    {
    }

    /// <summary>The one value.</summary>
    public static NoResult Value { get; } = new();

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
    }
}
