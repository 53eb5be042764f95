namespace Alcove.Hub.Webhooks;

/// <summary>An address that gets the events of an organisation.</summary>
internal sealed record Webhook(string Id, string Url, long CreatedAt, string? Disabled);
