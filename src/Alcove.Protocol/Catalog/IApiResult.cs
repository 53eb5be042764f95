using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>The result of a host API.</summary>
public interface IApiResult
{
    /// <summary>Writes its fields into an object that the caller has opened.</summary>
    void Write(Utf8JsonWriter writer);
}
