using System.Diagnostics;
using System.Diagnostics.Metrics;
using Alcove.Hub.Intake;

namespace Alcove.Hub.Measuring;

/// <summary>
/// What is counted and traced of the hub's own work; requests are the framework's. Names follow OpenTelemetry's rules: durations in
/// seconds. Nothing here says who did something: values of tags are words of this file, and spans carry ids of programs at most.
/// </summary>
internal sealed class HubMeter : IDisposable
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Alcove.Hub";

    private readonly Meter _meter;
    private readonly ActivitySource _spans = new(Name);
    private readonly Histogram<double> _uploads;
    private readonly Histogram<double> _checks;
    private readonly Counter<long> _findings;
    private readonly Histogram<double> _signings;
    private readonly Counter<long> _signed;
    private readonly Counter<long> _updates;

    public HubMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _uploads = _meter.CreateHistogram<double>("alcove.hub.upload.duration", "s", "Uploads of packages, by what came of them.");
        _checks = _meter.CreateHistogram<double>("alcove.hub.check.duration", "s", "Automatic checks of a package.");
        _findings = _meter.CreateCounter<long>("alcove.hub.check.findings", "{finding}", "What automatic checks found, by check and level.");
        _signings = _meter.CreateHistogram<double>("alcove.hub.signing.duration", "s", "Rounds of signing, by what came of them.");
        _signed = _meter.CreateCounter<long>("alcove.hub.signing.documents", "{document}", "Documents that the signer signed.");
        _updates = _meter.CreateCounter<long>("alcove.hub.updates", "{file}", "Files that installations asked for, by kind and by what came of it.");
    }

    /// <summary>Begins a span; null when nobody traces.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="appId">The program it is done for.</param>
    public Activity? Begin(string name, string? appId = null) => _spans.StartActivity(name)?.SetTag("alcove.app_id", appId);

    /// <summary>An upload has ended: `taken`, `repeated` or `refused`.</summary>
    public void Uploaded(TimeSpan duration, string result) => _uploads.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("result", result));

    /// <summary>A package was checked.</summary>
    public void Checked(TimeSpan duration, IReadOnlyList<CheckFinding> findings)
    {
        _checks.Record(duration.TotalSeconds);
        foreach (var finding in findings) _findings.Add(1, new("check", finding.Check), new("level", finding.Level.ToString()));
    }

    /// <summary>A round of signing has ended: `signed` or `failed`.</summary>
    public void Signed(TimeSpan duration, string result, int documents)
    {
        _signings.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("result", result));
        if (documents > 0) _signed.Add(documents);
    }

    /// <summary>An installation asked for `metadata`, a `blob` or a `delta`, and it was `sent`, `unchanged` or `missing`.</summary>
    public void Updated(string kind, string result) => _updates.Add(1, new("kind", kind), new("result", result));

    /// <summary>Has the lengths of queues asked for.</summary>
    public void WatchQueues(Func<IEnumerable<Measurement<long>>> lengths) => _meter.CreateObservableGauge("alcove.hub.queue.length", lengths, "{entry}", "What waits: for the signer, for a reviewer, to be sent to webhooks.");

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }
}
