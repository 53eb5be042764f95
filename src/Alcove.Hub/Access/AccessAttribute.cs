namespace Alcove.Hub.Access;

/// <summary>Says on a page of the console who may use it: the name of a property of <see cref="RouteAccess"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AccessAttribute(string name) : Attribute
{
    /// <summary>The rule.</summary>
    public RouteAccess Rule { get; } = (RouteAccess)(typeof(RouteAccess).GetProperty(name)?.GetValue(null) ?? throw new ArgumentException($"There is no access rule '{name}'.", nameof(name)));
}
