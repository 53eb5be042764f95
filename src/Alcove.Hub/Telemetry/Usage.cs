using System.Security.Cryptography;
using System.Text;
using Alcove.Hub.Access;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;
using Alcove.Packaging;

namespace Alcove.Hub.Telemetry;

/// <summary>Takes the reports of hosts, keeps sums by the hour, and halts a release that fails too often.</summary>
internal sealed class Usage(HubDatabase database, ReleaseBoard releases, TimeProvider time)
{
    public const string Starts = "starts";
    public const string Failures = "failures";
    public const string Errors = "errors";

    /// <summary>Before the version of the base library, whose starts it counts.</summary>
    public const string Library = "library:";

    /// <summary>Starts after which a rate of failures means something.</summary>
    public const int LeastStarts = 20;

    private const int MostPrograms = 200;
    private const int MostErrors = 50;
    private const int MostLibraries = 32; // of one program's version in one hour
    private const int MostPerReport = 100_000;
    private const int LongestText = 8 * 1024;

    /// <summary>Adds a report.</summary>
    /// <returns>The releases that were halted because of it.</returns>
    public Task<IReadOnlyList<string>> AddAsync(UsageReport report, CancellationToken cancellationToken)
    {
        if (report.Programs is null || report.Programs.Count > MostPrograms) throw HubException.Bad($"A report has at most {MostPrograms} programs.");
        foreach (var program in report.Programs) Check(program);
        if (report.BaseLibrary is not null && VersionSpan.Of(report.BaseLibrary, null, out var problem) is null) throw HubException.Bad($"The report cannot be read: {problem}.");
        return database.WriteAsync(
            async session =>
            {
                var halted = new List<string>();
                foreach (var program in report.Programs)
                {
                    if (await session.FindAsync<string>("SELECT version FROM versions WHERE app_id = @AppId AND seq = @Seq", program) is null) continue; // of another hub, or long gone
                    await AddAsync(session, program);
                    if (report.BaseLibrary is not null) await CountLibraryAsync(session, program, Library + report.BaseLibrary);
                    if (await HaltIfFailingAsync(session, program)) halted.Add($"{program.AppId}#{program.Seq}");
                }

                return (IReadOnlyList<string>)halted;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<UsageCount>> CountsAsync(string appId, DateTimeOffset since, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<UsageCount>("SELECT seq, hour, kind, amount FROM usage_counts WHERE app_id = @appId AND hour >= @hour ORDER BY hour", new { appId, hour = HourOf(since) }), cancellationToken);

    public Task<IReadOnlyList<Failure>> FailuresAsync(string appId, long seq, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<Failure>("SELECT fingerprint, message, stack, amount, first_at, last_at FROM failures WHERE app_id = @appId AND seq = @seq ORDER BY amount DESC LIMIT 100", new { appId, seq }), cancellationToken);

    private async Task AddAsync(HubSession session, ProgramReport program)
    {
        await CountAsync(session, program, Starts, program.Starts);
        await CountAsync(session, program, Failures, program.Failures);
        await CountAsync(session, program, Errors, program.Errors?.Sum(static error => error.Count) ?? 0);
        for (var i = 0; i < (program.OpenTimes?.Count ?? 0); i++) await CountAsync(session, program, $"open{i}", program.OpenTimes![i]);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var error in program.Errors ?? [])
        {
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{error.Message}\n{error.Stack}")))[..24];
            await session.ExecuteAsync(
                "INSERT INTO failures (app_id, seq, fingerprint, message, stack, amount, first_at, last_at) VALUES (@AppId, @Seq, @fingerprint, @Message, @Stack, @Count, @now, @now) ON CONFLICT (app_id, seq, fingerprint) DO UPDATE SET amount = failures.amount + excluded.amount, last_at = excluded.last_at",
                new { program.AppId, program.Seq, fingerprint, error.Message, error.Stack, Count = (long)error.Count, now });
        }
    }

    // Who makes versions up fills no table with them.
    private async Task CountLibraryAsync(HubSession session, ProgramReport program, string kind)
    {
        var others = await session.ScalarAsync<long>("SELECT COUNT(*) FROM usage_counts WHERE app_id = @AppId AND seq = @Seq AND hour = @hour AND kind LIKE @any AND kind <> @kind", new { program.AppId, program.Seq, hour = HourOf(time.GetUtcNow()), any = Library + "%", kind });
        if (others < MostLibraries) await CountAsync(session, program, kind, program.Starts);
    }

    private Task CountAsync(HubSession session, ProgramReport program, string kind, int amount) => amount == 0 ? Task.CompletedTask : session.ExecuteAsync(
        "INSERT INTO usage_counts (app_id, seq, hour, kind, amount) VALUES (@AppId, @Seq, @hour, @kind, @amount) ON CONFLICT (app_id, seq, hour, kind) DO UPDATE SET amount = usage_counts.amount + excluded.amount",
        new { program.AppId, program.Seq, hour = HourOf(time.GetUtcNow()), kind, amount = (long)amount });

    private async Task<bool> HaltIfFailingAsync(HubSession session, ProgramReport program)
    {
        var release = await session.FindAsync<HubRelease>($"SELECT {HubRelease.Columns} FROM releases WHERE app_id = @AppId AND channel = 'release' AND seq = @Seq AND state = 'active'", program);
        if (release is null || release.HaltRate == 0) return false;
        // Without an older version to go back to, halting would take the program away from everybody.
        var hasOlder = await session.ScalarAsync<long>("SELECT COUNT(*) FROM releases WHERE app_id = @AppId AND channel = 'release' AND seq < @Seq AND state = 'active'", program) > 0;
        if (!hasOlder) return false;
        var from = HourOf(DateTimeOffset.FromUnixTimeMilliseconds(release.StartedAt));
        var starts = await SumAsync(session, program, Starts, from);
        var failures = await SumAsync(session, program, Failures, from);
        if (starts < LeastStarts || failures * 100 < starts * release.HaltRate) return false;
        await releases.HaltAsync(session, "hub", program.AppId, Channel.Release, program.Seq, $"{failures} of {starts} starts failed; the limit is {release.HaltRate} of a hundred.");
        return true;
    }

    private static Task<long> SumAsync(HubSession session, ProgramReport program, string kind, long from) =>
        session.ScalarAsync<long>("SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM usage_counts WHERE app_id = @AppId AND seq = @Seq AND kind = @kind AND hour >= @from", new { program.AppId, program.Seq, kind, from });

    private static void Check(ProgramReport program)
    {
        if (program.AppId is null || program.Starts is < 0 or > MostPerReport || program.Failures is < 0 or > MostPerReport) throw HubException.Bad($"The sums of a report are 0 to {MostPerReport}.");
        if (program.Errors is { } errors && (errors.Count > MostErrors || errors.Any(static error => error.Count is < 1 or > MostPerReport || (error.Message?.Length ?? LongestText + 1) > LongestText || (error.Stack?.Length ?? LongestText + 1) > LongestText)))
            throw HubException.Bad($"A report has at most {MostErrors} errors for a program, with texts of at most {LongestText} characters.");
        if (program.OpenTimes is { } times && (times.Count > 6 || times.Any(static count => count is < 0 or > MostPerReport))) throw HubException.Bad($"A report has six sums of opening times.");
    }

    private static long HourOf(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 3_600_000;
}
