namespace Alcove.Hub.Access;

/// <summary>Says on a page of the console who may look at it, and who may send it a form: names of properties of <see cref="RouteAccess"/>. What a single form asks for beyond that, its handler checks.</summary>
/// <param name="look">Who may look.</param>
/// <param name="send">Who may send; the same by default.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AccessAttribute(string look, string? send = null) : Attribute
{
    /// <summary>The rules.</summary>
    public PageAccess Rules { get; } = new(Find(look), Find(send ?? look));

    private static RouteAccess Find(string name) => (RouteAccess)(typeof(RouteAccess).GetProperty(name)?.GetValue(null) ?? throw new ArgumentException($"There is no access rule '{name}'.", nameof(name)));
}
