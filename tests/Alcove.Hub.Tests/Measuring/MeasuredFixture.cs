namespace Alcove.Hub.Tests.Measuring;

/// <summary>The same hub, which sends what it measures to a collector.</summary>
public sealed class MeasuredFixture(Uri collector) : HubFixture
{
    protected override HubOptions Adapt(HubOptions options) => options with { Collector = collector };
}
